import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useMessages } from '../../i18n/index.ts'
import { type ColumnId, columnIds, type Order, pressed } from './order.ts'
import styles from './villages.module.css'

type Props = { order: Order; onOrder: (order: Order) => void }

/** The headings; each is a button that sorts by it, and again the other way round. */
export const TableHead = ({ order, onOrder }: Props) => (
  <thead>
    <tr>
      {columnIds.map((id) => (
        <Heading key={id} id={id} order={order} onOrder={onOrder} />
      ))}
    </tr>
  </thead>
)

function Heading({ id, order, onOrder }: Props & { id: ColumnId }) {
  const { villages: t } = useMessages('regency')
  const sorted = order?.by === id ? (order.down ? 'descending' : 'ascending') : 'none'
  const Icon = { none: IconArrowsSort, ascending: IconArrowUp, descending: IconArrowDown }[sorted]
  const isNumber = id !== 'village' && id !== 'district' && id !== 'contact'
  return (
    <th scope="col" aria-sort={sorted} className={isNumber ? styles.number : undefined}>
      <button type="button" className={styles.sort} onClick={() => onOrder(pressed(id, order))}>
        {t.columns[id]}
        <Icon size={16} aria-hidden="true" className={sorted === 'none' ? styles.faint : undefined} />
      </button>
    </th>
  )
}
