import { useRef, useState } from 'react'
import { millisOf } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { calls } from '../line/index.ts'
import { useRefusalWords } from '../parts/index.ts'
import type { VillageRow } from './rows.ts'
import { useVillagesFile } from './useVillagesFile.ts'

/** Asks the server for the figures of the rows that are shown, by the passphrase, and gives them as a file. */
export function useSaving(shown: readonly VillageRow[], onSaved: () => void) {
  const { login: t } = useMessages('regency')
  const say = useRefusalWords()
  const write = useVillagesFile()
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const refuse = (why: string): false => {
    setError(why)
    return false
  }
  /** False where nothing was saved: why is said beside the field. */
  const save = async (): Promise<boolean> => {
    if (running.current) return true
    if (passphrase === '') return refuse(t.passphraseMissing)
    running.current = true
    setBusy(true)
    const reply = await calls.exportVillages(passphrase)
    running.current = false
    setBusy(false)
    if (!reply.ok) return refuse(say(reply.problem))
    const { now, villages } = reply.value
    const fresh = new Map(villages.map((line) => [line.village, line]))
    write(
      shown.map((row) => ({ ...row, ...fresh.get(row.village) })),
      millisOf(now),
    )
    onSaved()
    return true
  }
  return { passphrase, setPassphrase, error, busy, save }
}
