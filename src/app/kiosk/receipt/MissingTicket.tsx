import { useMessages } from '../../i18n/index.ts'
import { Actions, LinkButton, Page } from '../../ui/index.ts'

/** A number that this tablet does not know. */
export function MissingTicket({ ticket }: { ticket: string }) {
  const { receipt, follow } = useMessages('kiosk')
  return (
    <Page title={receipt.missing({ no: ticket })} lead={follow.lead}>
      <Actions>
        <LinkButton kind="primary" to="/cek">
          {follow.title}
        </LinkButton>
      </Actions>
    </Page>
  )
}
