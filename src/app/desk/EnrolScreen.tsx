import { useMessages } from '../i18n/index.ts'
import { Page } from '../ui/index.ts'

export function EnrolScreen() {
  const t = useMessages('desk')
  return <Page title={t.title}>{null}</Page>
}
