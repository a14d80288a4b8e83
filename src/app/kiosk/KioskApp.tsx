import { useMessages } from '../i18n/index.ts'
import { Page } from '../ui/index.ts'

export function KioskApp() {
  const t = useMessages('kiosk')
  return <Page title={t.title}>{null}</Page>
}
