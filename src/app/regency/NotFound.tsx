import { useMessages } from '../i18n/index.ts'
import { LinkButton, Page } from '../ui/index.ts'
import { places } from './parts/index.ts'

/** An address of the regency where nothing is. */
export function NotFound() {
  const t = useMessages('regency')
  return (
    <Page title={t.notFound.title} lead={t.notFound.body}>
      <LinkButton to={places.home}>{t.home}</LinkButton>
    </Page>
  )
}
