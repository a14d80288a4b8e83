import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { millisOf } from '../../domain/index.ts'
import type { TrackAnswer } from '../../protocol/index.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import { Actions, Button, LinkButton, Page, Skeleton, Tag, useMinute } from '../ui/index.ts'
import { useTracked } from './ask.ts'
import styles from './track.module.css'

/** How a case stands: states and times alone. */
export function TrackScreen() {
  const { ticket = '' } = useParams()
  const { follow, track: t } = useMessages('kiosk')
  const { found, again } = useTracked(ticket)
  switch (found.is) {
    case 'waiting':
      return (
        <Page title={follow.caseTitle({ no: ticket })}>
          <Skeleton />
        </Page>
      )
    case 'found':
      return <Tracked of={found.value} />
    case 'unknown':
      return <Said title={t.none({ no: ticket })}>{t.noneBody}</Said>
    case 'too-many':
      return <Said title={follow.caseTitle({ no: ticket })}>{t.tooMany}</Said>
    case 'offline':
      return (
        <Said title={follow.caseTitle({ no: ticket })} action={<Button onPress={again}>{t.again}</Button>}>
          {t.offline}
        </Said>
      )
  }
}

function Tracked({ of: { ticket, status, dueAt, steps } }: { of: TrackAnswer }) {
  const { follow, track, cases } = useMessages('kiosk')
  const { time } = useMessages('common')
  const format = useFormat()
  const now = useMinute()
  return (
    <Said title={follow.caseTitle({ no: ticket })} lead={track.lead}>
      <div className={styles.standing}>
        <Tag tone="info">{wordFor(cases.status, status)}</Tag>
        {dueAt !== null && <span>{time.due({ t: format.when(millisOf(dueAt), now) })}</span>}
      </div>
      <p>{wordFor(cases.next, status)}</p>
      <section className={styles.history} aria-labelledby="history">
        <h2 id="history">{follow.history}</h2>
        <ol className={styles.steps}>
          {steps.toReversed().map(({ type, at }) => (
            <li key={`${type} ${at}`}>
              <time dateTime={at}>{format.when(millisOf(at), now)}</time>
              <span>{wordFor(cases.events, type)}</span>
            </li>
          ))}
        </ol>
      </section>
    </Said>
  )
}

type SaidProps = { title: string; lead?: string; action?: ReactNode; children: ReactNode }

function Said({ title, lead, action, children }: SaidProps) {
  const { track: t } = useMessages('kiosk')
  return (
    <Page title={title} lead={lead}>
      {typeof children === 'string' ? <p>{children}</p> : children}
      <Actions>
        {action}
        <LinkButton to="/lacak">{t.other}</LinkButton>
      </Actions>
    </Page>
  )
}

/** A word for what the server says; what this page does not know yet it shows as it is. */
const wordFor = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key
