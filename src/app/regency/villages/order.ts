import type { VillageRow } from './rows.ts'

export const columnIds = [
  'village',
  'district',
  'open',
  'late',
  'attention',
  'waiting',
  'stopped',
  'contact',
] as const
export type ColumnId = (typeof columnIds)[number]
/** Null is the usual order: villages with tablets first, those further behind before others. */
export type Order = { readonly by: ColumnId; readonly down: boolean } | null

type Compare = (a: VillageRow, b: VillageRow) => number

const names = new Intl.Collator('id', { numeric: true })
const by: Record<ColumnId, Compare> = {
  village: (a, b) => names.compare(a.name, b.name),
  district: (a, b) => names.compare(a.districtName, b.districtName),
  open: (a, b) => a.open - b.open,
  late: (a, b) => a.late - b.late,
  attention: (a, b) => a.needsAttention - b.needsAttention,
  waiting: (a, b) => a.waiting - b.waiting,
  stopped: (a, b) => a.refused + a.held - b.refused - b.held,
  contact: (a, b) => (a.lastContactAt ?? '').localeCompare(b.lastContactAt ?? ''),
}

const usual: readonly Compare[] = [
  (a, b) => Number(b.devices > 0) - Number(a.devices > 0),
  (a, b) => b.late - a.late,
  (a, b) => b.open - a.open,
  by.district,
  by.village,
]

/** The codes of the rows in the order asked for; where it leaves them equal, in the usual one. */
export function orderOf(rows: readonly VillageRow[], order: Order): readonly string[] {
  const chosen = order === null ? [] : [directed(by[order.by], order.down)]
  const compares = [...chosen, ...usual]
  const compare: Compare = (a, b) => compares.reduce((sofar, one) => sofar || one(a, b), 0)
  return rows.toSorted(compare).map(({ village }) => village)
}

const directed = (compare: Compare, down: boolean): Compare => (down ? (a, b) => compare(b, a) : compare)

/** What pressing a heading asks for: numbers and times from the largest, names from A; again turns it round. */
export function pressed(id: ColumnId, order: Order): Order {
  if (order?.by === id) return { by: id, down: !order.down }
  return { by: id, down: id !== 'village' && id !== 'district' }
}
