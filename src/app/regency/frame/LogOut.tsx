import { IconLogout } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { Button, showToast } from '../../ui/index.ts'
import { forgetDrafts } from '../case/index.ts'
import { calls, setWho } from '../line/index.ts'
import { places, useProblemWords } from '../parts/index.ts'

/** "Keluar": ends the session at the server first, so that nobody believes to be out who is not. */
export function LogOut() {
  const t = useMessages('regency')
  const say = useProblemWords()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const leave = async () => {
    setBusy(true)
    const reply = await calls.logOut()
    setBusy(false)
    if (!reply.ok) return showToast({ text: say(reply.problem) })
    forgetDrafts()
    void navigate(places.home)
    setWho({ is: 'out', ended: false })
    showToast({ text: t.loggedOut })
  }
  return (
    <Button
      kind="quiet"
      word="spare"
      icon={<IconLogout size={24} />}
      busy={busy}
      onPress={() => void leave()}
    >
      {t.logOut}
    </Button>
  )
}
