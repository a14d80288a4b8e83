import type { Row } from './row.ts'

/** The views of the list, in the order of Alt+1, Alt+2 … */
export const views = ['open', 'late', 'mine', 'ready', 'complaints', 'attention', 'done'] as const
export type View = (typeof views)[number]

/** The view named in the address; all open cases for anything else. */
export const viewIn = (named: string | null): View => views.find((view) => view === named) ?? 'open'

const isOpen = ({ case: { closedAt } }: Row): boolean => closedAt === null

const shows: Record<View, (row: Row) => boolean> = {
  open: isOpen,
  late: (row) => row.late,
  mine: (row) => row.mine,
  ready: (row) => row.case.status === 'readyForPickup',
  complaints: (row) => row.case.kind === 'complaint' && isOpen(row),
  attention: (row) => row.attention,
  done: (row) => !isOpen(row),
}

/** The rows of a view; what is done comes youngest first. */
export function rowsIn(view: View, rows: readonly Row[]): readonly Row[] {
  const shown = rows.filter(shows[view])
  if (view !== 'done') return shown
  const closedAt = ({ case: { closedAt } }: Row) => closedAt ?? ''
  return shown.sort((a, b) => (closedAt(a) < closedAt(b) ? 1 : -1))
}

/** How many rows each view has, from the same rows that it shows. */
export function countsOf(rows: readonly Row[]): Record<View, number> {
  const count = (view: View) => rows.filter(shows[view]).length
  return {
    open: count('open'),
    late: count('late'),
    mine: count('mine'),
    ready: count('ready'),
    complaints: count('complaints'),
    attention: count('attention'),
    done: count('done'),
  }
}

/** Rows whose ticket or name holds what was typed, whatever its case, accents, spaces and dashes. */
export function found(rows: readonly Row[], typed: string): readonly Row[] {
  const wanted = bare(typed)
  if (wanted === '') return rows
  return rows.filter(({ case: { ticket }, name }) =>
    [ticket, name ?? ''].some((text) => bare(text).includes(wanted)),
  )
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
