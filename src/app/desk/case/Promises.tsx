import { type Case, type Deadline, deadlinesOf, millisOf, nextDeadline } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Clock, Tag } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import styles from './case.module.css'
import { Part } from './Part.tsx'

/** The clock of the promise that falls due next; the one that is announced. */
export function MainClock({ case: aCase }: { case: Case }) {
  const next = nextDeadline(aCase)
  return next === null ? null : <Running deadline={next} announce />
}

/** Each promise with its own clock: running, kept, late; or why none runs. */
export function Promises({ case: aCase }: { case: Case }) {
  const { cases: t } = useMessages('desk')
  const deadlines = deadlinesOf(aCase)
  return (
    <Part title={t.sections.promise}>
      {deadlines.length === 0 ? (
        <NoClock case={aCase} />
      ) : (
        <ul className={styles.lines}>
          {deadlines.map((deadline) => (
            <li key={deadline.metric} className={styles.line}>
              <span>{t.metric[deadline.metric]}</span>
              <PromiseState deadline={deadline} closed={aCase.closedAt !== null} />
            </li>
          ))}
        </ul>
      )}
      <Missed case={aCase} />
    </Part>
  )
}

function PromiseState({ deadline, closed }: { deadline: Deadline; closed: boolean }) {
  const { cases: t } = useMessages('desk')
  const format = useFormat()
  const { now } = useWork()
  const { due, met } = deadline
  if (met === null) return closed ? <Tag tone="bad">{t.closedLate}</Tag> : <Running deadline={deadline} />
  if (met <= due) return <Tag tone="ok">{t.kept({ t: format.when(millisOf(met), now) })}</Tag>
  const minutes = Math.ceil((millisOf(met) - millisOf(due)) / 60_000)
  return <Tag tone="bad">{t.keptLate({ span: format.span(minutes) })}</Tag>
}

function Running({ deadline: { due, total }, announce = false }: { deadline: Deadline; announce?: boolean }) {
  const { now, desk } = useWork()
  const at = millisOf(due)
  return (
    <Clock
      from={at - total}
      due={at}
      now={now}
      detail="full"
      ownTime={desk.offset === null}
      announce={announce}
    />
  )
}

function NoClock({ case: aCase }: { case: Case }) {
  const { cases: t } = useMessages('desk')
  const format = useFormat()
  if (aCase.kind === 'complaint' || aCase.promise === null) return <p>{t.noPromise}</p>
  if (aCase.status === 'returned' && aCase.promise.startsAt === 'submitted') return <p>{t.clockStopped}</p>
  return (
    <p>
      {t.clockWaits}. {t.clockWaitsFor({ span: format.span(aCase.promise.minutes) })}
    </p>
  )
}

function Missed({ case: aCase }: { case: Case }) {
  const { cases: t } = useMessages('desk')
  const format = useFormat()
  const { now } = useWork()
  return aCase.missed.map(({ metric, due, heldUp }) => (
    <p key={`${metric} ${due}`} className={styles.missed}>
      {t.missed({ metric: t.metric[metric], t: format.when(millisOf(due), now) })} {heldUp && t.heldUp}
    </p>
  ))
}
