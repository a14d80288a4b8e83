import { useParams } from 'react-router'
import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, LinkButton, Page, Skeleton } from '../../ui/index.ts'
import { type FoundCase, type Tablet, useCase, useRating } from '../data/index.ts'
import { QueuePlace } from '../queue/index.ts'
import { useSay } from '../say.ts'
import { CaseHistory } from './CaseHistory.tsx'
import { CaseStanding } from './CaseStanding.tsx'

/** How a case stands: states and times alone, never a name or a number of a person. */
export function FollowedCase({ tablet }: { tablet: Tablet }) {
  const { ticket = '' } = useParams()
  const found = useCase(ticket)
  if (found.is === 'waiting') return <Skeleton />
  return found.is === 'missing' ? <NotHere ticket={ticket} /> : <Found found={found} tablet={tablet} />
}

type FoundProps = { found: Extract<FoundCase, { is: 'found' }>; tablet: Tablet }

function Found({ found: { case: aCase, offset }, tablet }: FoundProps) {
  const { follow: t } = useMessages('kiosk')
  return (
    <Page
      title={t.caseTitle({ no: aCase.ticket })}
      lead={useSubject(aCase, tablet)}
      back={<BackLink to="/cek" />}
    >
      <CaseStanding case={aCase} offset={offset} />
      {aCase.closedAt === null && <QueuePlace ticket={aCase.ticket} joins />}
      <CaseHistory entries={aCase.entries} />
      <Actions>
        <Rate ticket={aCase.ticket} />
        <LinkButton to="/cek">{t.again}</LinkButton>
      </Actions>
    </Page>
  )
}

function Rate({ ticket }: { ticket: string }) {
  const { rating: t } = useMessages('kiosk')
  if (useRating(ticket).is !== 'open') return null
  return (
    <LinkButton kind="primary" to={`/nilai/${ticket}/1`}>
      {t.link}
    </LinkButton>
  )
}

function NotHere({ ticket }: { ticket: string }) {
  const { follow: t } = useMessages('kiosk')
  return (
    <Page title={t.notHere({ no: ticket })} back={<BackLink to="/cek" />}>
      <Again />
    </Page>
  )
}

function Again() {
  const { follow: t } = useMessages('kiosk')
  return (
    <Actions>
      <LinkButton to="/cek">{t.again}</LinkButton>
    </Actions>
  )
}

function useSubject(aCase: Case, tablet: Tablet): string {
  const { cases } = useMessages('kiosk')
  const say = useSay()
  if (aCase.kind === 'complaint' || tablet.is !== 'enrolled') return cases.complaint
  const service = tablet.services.find(({ id }) => id === aCase.service)
  return service ? say(service.name) : aCase.service
}
