import { millisOf } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Clock } from '../../ui/index.ts'
import { useTotal } from '../parts/index.ts'
import type { ListedCase } from './line.ts'
import styles from './list.module.css'

/** The clock of a case in a list; closed, when that was. */
export function CaseClock({ line, now }: { line: ListedCase; now: number }) {
  const { cases: t } = useMessages('regency')
  const format = useFormat()
  const totalOf = useTotal()
  const { closedAt, dueAt, openedAt, lateEver } = line
  if (closedAt === null && dueAt !== null) {
    const due = millisOf(dueAt)
    const total = totalOf(line.kind, line.subject)
    // A clock may have begun long after the case: at its check, or when it was opened again.
    return <Clock from={total === null ? millisOf(openedAt) : due - total} due={due} now={now} />
  }
  const said = closedAt === null ? t.noClock : t.closedAt({ t: format.when(millisOf(closedAt), now) })
  return (
    <span className={styles.aside}>
      {said}
      {lateEver && `, ${t.wasLate}`}
    </span>
  )
}
