import { IconCloudX } from '@tabler/icons-react'
import { type Deadline, deadlinesOf, millisOf } from '../../../domain/index.ts'
import type { OpenedCase } from '../../../protocol/index.ts'
import { minutesLeft, useFormat, useMessages } from '../../i18n/index.ts'
import { Clock, Tag } from '../../ui/index.ts'
import { Section } from '../parts/index.ts'
import { asCase } from './as-case.ts'
import styles from './case.module.css'

/** Each promise: kept, running or missed; a missed one says whether the line was the reason. */
export function Promises({ opened, now }: { opened: OpenedCase; now: number }) {
  const { cases: t } = useMessages('regency')
  const deadlines = deadlinesOf(asCase(opened))
  return (
    <Section title={t.sections.promises}>
      {deadlines.length === 0 && <p>{opened.promise === null ? t.noPromise : t.clockStands}</p>}
      {deadlines.length > 0 && (
        <ul className={styles.rows}>
          {deadlines.map((deadline) => (
            <li key={deadline.metric}>
              <strong>{t.metric[deadline.metric]}</strong>
              <State deadline={deadline} closed={opened.closedAt !== null} now={now} />
              <Missed missed={opened.missed.find((one) => isOf(one, deadline))} />
            </li>
          ))}
        </ul>
      )}
      <EarlierMissed
        missed={opened.missed.filter((one) => !deadlines.some((due) => isOf(one, due)))}
        now={now}
      />
    </Section>
  )
}

function State({ deadline, closed, now }: { deadline: Deadline; closed: boolean; now: number }) {
  const { cases: t } = useMessages('regency')
  const format = useFormat()
  const due = millisOf(deadline.due)
  if (deadline.met === null && closed) return <Tag tone="bad">{t.closedLate}</Tag>
  if (deadline.met === null) return <Clock from={due - deadline.total} due={due} now={now} detail="full" />
  const met = millisOf(deadline.met)
  const late = Math.max(1, minutesLeft(met, due))
  return (
    <span className={styles.tags}>
      {met <= due ? (
        <Tag tone="ok">{t.kept({ t: format.when(met, now) })}</Tag>
      ) : (
        <Tag tone="bad">{t.keptLate({ span: format.span(late) })}</Tag>
      )}
      <span className={styles.aside}>{t.due({ t: format.when(due, now) })}</span>
    </span>
  )
}

type MissedPromise = OpenedCase['missed'][number]

const isOf = ({ metric, due }: MissedPromise, deadline: Deadline): boolean =>
  metric === deadline.metric && due === deadline.due

/** What stands on record of a promise that was missed: whether the server could know of it in time. */
function Missed({ missed }: { missed: MissedPromise | undefined }) {
  const { cases: t } = useMessages('regency')
  if (missed === undefined) return null
  if (!missed.heldUp) return <span className={styles.recorded}>{t.recorded}</span>
  return (
    <span className={styles.recorded}>
      <Tag tone="warn" icon={<IconCloudX size={20} />}>
        {t.heldUp}
      </Tag>{' '}
      {t.heldUpWhy}
    </span>
  )
}

/** Promises that were missed before the clock began anew. */
function EarlierMissed({ missed, now }: { missed: readonly MissedPromise[]; now: number }) {
  const { cases: t } = useMessages('regency')
  const format = useFormat()
  if (missed.length === 0) return null
  return (
    <ul className={styles.rows}>
      {missed.map((one) => (
        <li key={`${one.metric} ${one.due}`}>
          <span>{t.missed({ metric: t.metric[one.metric], t: format.when(millisOf(one.due), now) })}</span>
          <Missed missed={one} />
        </li>
      ))}
    </ul>
  )
}
