import { millisOf } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Clock } from '../../ui/index.ts'
import type { ListedCase } from './line.ts'
import styles from './list.module.css'

/** The clock of a case in a list; closed, when that was. */
export function CaseClock({ line, now }: { line: ListedCase; now: number }) {
  const { cases: t } = useMessages('regency')
  const format = useFormat()
  const { closedAt, dueAt, openedAt, lateEver } = line
  if (closedAt === null && dueAt !== null) {
    return <Clock from={millisOf(openedAt)} due={millisOf(dueAt)} now={now} />
  }
  const said = closedAt === null ? t.noClock : t.closedAt({ t: format.when(millisOf(closedAt), now) })
  return (
    <span className={styles.aside}>
      {said}
      {lateEver && `, ${t.wasLate}`}
    </span>
  )
}
