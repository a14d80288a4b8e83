import { useMessages } from './i18n/index.ts'
import { useBusy } from './session/index.ts'
import { Button, Strip } from './ui/index.ts'
import { useUpdate } from './update.ts'

/** "Versi baru siap": offered only while no form is open, installed only when a person says so. */
export function UpdateOffer() {
  const t = useMessages('common')
  const update = useUpdate()
  const busy = useBusy()
  if (update.is === 'none' || busy) return null
  return (
    <Strip tone="info" action={<Button onPress={update.install}>{t.update.install}</Button>}>
      {t.update.ready}
    </Strip>
  )
}
