import { useMessages } from '../i18n/index.ts'
import { Actions, LinkButton, Page } from '../ui/index.ts'

/** A tablet that serves no village yet. */
export function NotEnrolled() {
  const { home } = useMessages('kiosk')
  return (
    <Page title={home.enrol.title} lead={home.enrol.body}>
      <Actions>
        <LinkButton kind="primary" to="/pasang">
          {home.enrol.go}
        </LinkButton>
      </Actions>
    </Page>
  )
}
