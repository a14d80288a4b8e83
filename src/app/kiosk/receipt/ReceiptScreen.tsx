import { IconPrinter } from '@tabler/icons-react'
import { useParams } from 'react-router'
import type { Case, Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, LinkButton, Page, Skeleton } from '../../ui/index.ts'
import { type Tablet, useCase } from '../data/index.ts'
import { AlsoForYou } from './AlsoForYou.tsx'
import { MissingTicket } from './MissingTicket.tsx'
import { ReceiptDetails } from './ReceiptDetails.tsx'
import styles from './receipt.module.css'
import { TicketCard } from './TicketCard.tsx'

/** What was filed: its number, what happens next, until when, who answers, what is still to bring. */
export function ReceiptScreen({ tablet }: { tablet: Tablet }) {
  const { ticket = '' } = useParams()
  const found = useCase(ticket)
  if (found.is === 'waiting') return <Skeleton />
  if (found.is === 'missing') return <MissingTicket ticket={ticket} />
  return <Receipt found={found} tablet={tablet} />
}

type ReceiptProps = { found: Extract<ReturnType<typeof useCase>, { is: 'found' }>; tablet: Tablet }

function Receipt({ found, tablet }: ReceiptProps) {
  const { receipt: t } = useMessages('kiosk')
  const service = serviceOf(found.case, tablet)
  return (
    <Page title={t.title({ no: found.case.ticket })}>
      <div className={styles.receipt}>
        <TicketCard case={found.case} standing={found.standing} service={service} />
        <ReceiptDetails case={found.case} service={service} tablet={tablet} />
        {tablet.is === 'enrolled' && <AlsoForYou ticket={found.case.ticket} services={tablet.services} />}
      </div>
      <div className={styles.buttons}>
        <Actions pinned>
          <LinkButton kind="primary" to="/">
            {t.done}
          </LinkButton>
          <Button icon={<IconPrinter size={24} />} onPress={() => print()}>
            {t.print}
          </Button>
        </Actions>
      </div>
    </Page>
  )
}

function serviceOf(aCase: Case, tablet: Tablet): Service | undefined {
  if (aCase.kind !== 'request' || tablet.is !== 'enrolled') return undefined
  return tablet.services.find(({ id }) => id === aCase.service)
}
