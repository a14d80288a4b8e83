import { useFormat, useMessages } from '../../i18n/index.ts'
import { TextField } from '../../ui/index.ts'
import { serverNow } from '../line/index.ts'
import { SelectField } from '../parts/index.ts'
import styles from './filters.module.css'
import { columnIds } from './order.ts'
import type { VillageRow } from './rows.ts'
import type { TableState } from './useTableState.ts'

type Props = {
  state: TableState
  change: (next: Partial<TableState>) => void
  rows: readonly VillageRow[]
}

/** Search, district and, where the headings have no room, the order. On paper: what was chosen, and when. */
export function TableFilters({ state, change, rows }: Props) {
  const { villages: t } = useMessages('regency')
  const format = useFormat()
  const districts = districtsOf(rows)
  const all = { value: '', label: t.table.all }
  const district = districts.find(({ value }) => value === state.district)?.label ?? ''
  return (
    <>
      <div className={styles.filters}>
        <TextField
          id="village-search"
          type="search"
          label={t.table.search}
          value={state.search}
          onChange={(search) => change({ search })}
        />
        <SelectField
          id="village-district"
          label={t.table.district}
          value={state.district}
          options={[all, ...districts]}
          onChange={(next) => change({ district: next })}
        />
        <OrderSelect state={state} change={change} />
      </div>
      <p className={styles.onPaper}>
        {t.table.filters({ search: state.search, district })} ·{' '}
        {t.table.printed({ t: `${format.dayDate(serverNow())} ${format.time(serverNow())}` })}
      </p>
    </>
  )
}

function OrderSelect({ state, change }: Pick<Props, 'state' | 'change'>) {
  const { villages: t } = useMessages('regency')
  const options = [
    { value: '', label: t.table.usual },
    ...columnIds.map((id) => ({ value: id, label: t.columns[id] })),
  ]
  const choose = (value: string) => {
    const by = columnIds.find((id) => id === value)
    change({ order: by ? { by, down: by !== 'village' && by !== 'district' } : null })
  }
  return (
    <SelectField
      id="village-order"
      label={t.table.sort}
      value={state.order?.by ?? ''}
      options={options}
      onChange={choose}
    />
  )
}

function districtsOf(rows: readonly VillageRow[]): ReadonlyArray<{ value: string; label: string }> {
  const names = new Map(rows.map(({ district, districtName }) => [district, districtName]))
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'id'))
}
