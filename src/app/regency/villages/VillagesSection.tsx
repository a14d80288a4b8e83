import { IconPrinter } from '@tabler/icons-react'
import { useMessages } from '../../i18n/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { useWho } from '../line/index.ts'
import { Section } from '../parts/index.ts'
import around from './filters.module.css'
import { matching } from './rows.ts'
import { SaveFile } from './SaveFile.tsx'
import { TableFilters } from './TableFilters.tsx'
import { TableHead } from './TableHead.tsx'
import { useFrozenOrder } from './useFrozenOrder.ts'
import { useTableState } from './useTableState.ts'
import type { Villages } from './useVillages.ts'
import { VillageTableRow } from './VillageTableRow.tsx'
import styles from './villages.module.css'

/** Every village in one table, live, with its search, its order, and the ways to take it along. */
export function VillagesSection({ villages, now }: { villages: Villages; now: number }) {
  const { villages: words } = useMessages('regency')
  const t = words.table
  const [state, change] = useTableState()
  const { rows, moved, sortAgain } = useFrozenOrder(villages.rows, state.order)
  const shown = matching(rows, state)
  const who = useWho()
  const mayExport = who.is === 'in' && who.officer.role !== 'administrator'
  const tools = (
    <div className={around.tools}>
      {mayExport && <SaveFile shown={shown} />}
      <Button icon={<IconPrinter size={24} />} onPress={() => window.print()}>
        {t.print}
      </Button>
    </div>
  )
  return (
    <Section title={t.title} tools={tools}>
      <TableFilters state={state} change={change} rows={villages.rows} />
      <p className={around.count}>
        <span role="status">{t.shown({ n: shown.length, of: villages.rows.length })}</span>
        {moved && (
          <Button kind="quiet" onPress={sortAgain}>
            {t.sortAgain}
          </Button>
        )}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          title={t.none}
          action={<Button onPress={() => change({ search: '', district: '' })}>{t.clear}</Button>}
        >
          <p>{t.noneBody}</p>
        </EmptyState>
      ) : (
        <table className={styles.table}>
          <TableHead order={state.order} onOrder={(order) => change({ order })} />
          <tbody>
            {shown.map((row) => (
              <VillageTableRow key={row.village} row={row} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
