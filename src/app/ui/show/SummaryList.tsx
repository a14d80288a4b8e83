import { Link } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import styles from './summary.module.css'

/** One answer; an empty `value` shows "Tidak diisi". `change` is where "Ubah" leads. */
export type SummaryRow = { key: string; term: string; value: string | undefined; change?: string | undefined }

/** What was answered, to be checked; each row leads back to its question. */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl className={styles.list} data-answers>
    {rows.map((row) => (
      <Row key={row.key} row={row} />
    ))}
  </dl>
)

function Row({ row: { term, value, change } }: { row: SummaryRow }) {
  const t = useMessages('common')
  const empty = value === undefined || value === ''
  return (
    <div className={styles.row}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>
        {empty ? <span className={styles.empty}>{t.answer.empty}</span> : value}
      </dd>
      {change !== undefined && (
        <dd className={styles.change}>
          <Link to={change} className={styles.link}>
            {t.act.change}
            <VisuallyHidden> {term}</VisuallyHidden>
          </Link>
        </dd>
      )}
    </div>
  )
}
