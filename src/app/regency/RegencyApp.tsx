import { useMessages } from '../i18n/index.ts'
import { Page } from '../ui/index.ts'

export function RegencyApp() {
  const t = useMessages('regency')
  return <Page title={t.title}>{null}</Page>
}
