import type { RegencyOfficer } from '../../../protocol/index.ts'
import { useMessages } from '../../i18n/index.ts'
import type { VillageRow } from '../villages/index.ts'
import styles from './overview.module.css'
import { sum } from './sum.ts'

type Props = {
  role: RegencyOfficer['role']
  rows: readonly VillageRow[]
  /** Unknown until the overview is here. */
  soon: number | undefined
}

/** What matters now, in one sentence; a screen reader hears it when it changes. */
export function Sentence({ role, rows, soon = 0 }: Props) {
  const { sentence: t } = useMessages('regency').villages
  const late = sum(rows, 'late')
  const said = late > 0 ? t.late({ role, late, soon }) : soon > 0 ? t.soon({ role, soon }) : t.calm({ role })
  return (
    <p className={styles.sentence} role="status">
      {said}
    </p>
  )
}
