import { useMessages } from '../i18n/index.ts'
import { Actions, LinkButton, Page } from '../ui/index.ts'

export function NotFound() {
  const { notFound } = useMessages('common')
  return (
    <Page title={notFound.title}>
      <Actions>
        <LinkButton kind="primary" to="/">
          {notFound.home}
        </LinkButton>
      </Actions>
    </Page>
  )
}
