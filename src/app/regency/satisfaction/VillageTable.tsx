import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useMessages } from '../../i18n/index.ts'
import { Tag } from '../../ui/index.ts'
import type { Row } from './rows.ts'
import styles from './satisfaction.module.css'

/** The index of each, with its grade, and whether so many answers stand for all who were served. */
export function VillageTable({ rows }: { rows: readonly Row[] }) {
  const { satisfaction: t } = useMessages('regency')
  const { columns } = t
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[columns.village, columns.index, columns.grade, columns.sample].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={`${row.districtName} ${row.name}`} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ row: { name, districtName, of } }: { row: Row }) {
  const { satisfaction: t } = useMessages('regency')
  const { answers: n, needed, enough } = of
  return (
    <tr>
      <th scope="row">
        {name}
        {districtName !== '' && <span className={styles.aside}>{districtName}</span>}
      </th>
      <td className={styles.figure}>{of.index !== null && t.figure({ n: of.index.toFixed(2) })}</td>
      <td>{of.grade && t.grades[of.grade]}</td>
      <td>
        {enough ? (
          <Tag tone="ok" icon={<IconCheck size={20} />}>
            {t.enough({ n, needed })}
          </Tag>
        ) : (
          <Tag tone="warn" icon={<IconAlertTriangle size={20} />}>
            {t.few({ n, needed })}
          </Tag>
        )}
      </td>
    </tr>
  )
}
