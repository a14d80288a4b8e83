import { IconDeviceTabletX } from '@tabler/icons-react'
import { useMessages } from './i18n/index.ts'
import { useStorageTrouble } from './session/index.ts'
import { Button, Strip } from './ui/index.ts'

/** Nothing can be read or saved while the tablet's database stays shut: says what to do. */
export function StorageNotice() {
  const { storage: t, act } = useMessages('common')
  const trouble = useStorageTrouble()
  if (trouble === null) return null
  const reload = <Button onPress={() => location.reload()}>{act.reload}</Button>
  return (
    <Strip tone="bad" icon={<IconDeviceTabletX size={24} />} action={reload}>
      {t[trouble]}
    </Strip>
  )
}
