import { millisOf } from '../../../domain/index.ts'
import { minutesLeft, useFormat, useMessages } from '../../i18n/index.ts'
import { useAgo } from '../parts/index.ts'
import type { VillageRow } from '../villages/index.ts'
import styles from './village.module.css'

/** The village's figures: its cases, and what its tablets still hold. */
export function VillageFacts({ row, now }: { row: VillageRow; now: number }) {
  const { villages: t } = useMessages('regency')
  const format = useFormat()
  const ago = useAgo()
  const span = (at: string) => format.span(Math.max(0, minutesLeft(now, millisOf(at))))
  const { waiting, oldestWaitingAt } = row
  const facts = [
    [t.columns.open, String(row.open)],
    [t.columns.late, String(row.late)],
    [t.columns.attention, String(row.needsAttention)],
    [t.columns.tablets, t.village.tablets({ n: row.devices })],
    [
      t.columns.waiting,
      waiting > 0 && oldestWaitingAt !== null
        ? t.since({ n: waiting, span: span(oldestWaitingAt) })
        : t.village.waiting({ n: waiting }),
    ],
    [t.columns.stopped, row.refused + row.held === 0 ? t.village.noneStopped : t.stoppedLong(row)],
    [t.columns.contact, ago(row.lastContactAt, now)],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
