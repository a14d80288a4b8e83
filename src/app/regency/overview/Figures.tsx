import type { RegencyOfficer } from '../../../protocol/index.ts'
import { useMessages } from '../../i18n/index.ts'
import type { VillageRow } from '../villages/index.ts'
import styles from './overview.module.css'
import { sum } from './sum.ts'

type Props = {
  role: RegencyOfficer['role']
  rows: readonly VillageRow[]
  waitingForRegency: number | undefined
}

/** The four figures: what is open, what is late, what waits for whom, what the regency has not got yet. */
export function Figures({ role, rows, waitingForRegency }: Props) {
  const { figures: t } = useMessages('regency').villages
  const late = sum(rows, 'late')
  const third =
    role === 'administrator'
      ? { name: t.attention, n: sum(rows, 'needsAttention') }
      : { name: t.waitingForRegency, n: waitingForRegency }
  const figures = [
    { name: t.open, n: sum(rows, 'open') },
    { name: t.late, n: late },
    third,
    { name: t.waiting, n: sum(rows, 'waiting') },
  ]
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, n }) => (
        <div
          key={name}
          className={name === t.late && late > 0 ? `${styles.figure} ${styles.alarming}` : styles.figure}
        >
          <dt>{name}</dt>
          <dd>{n ?? '…'}</dd>
        </div>
      ))}
    </dl>
  )
}
