import { useDeferredValue, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useWork } from '../data/index.ts'
import { useCalled } from './called.ts'
import { type Row, rowsOf } from './row.ts'
import { countsOf, found, rowsIn, type View, viewIn } from './views.ts'

export type List = {
  readonly view: View
  /** Null until every case is read. */
  readonly counts: Readonly<Record<View, number>> | null
  readonly rows: readonly Row[]
  readonly typed: string
  readonly setTyped: (typed: string) => void
}

/** The rows of the view in the address that fit what was typed. A name that is searched never stands in the address. */
export function useList(): List {
  const { me, board, now } = useWork()
  const { id: called } = useCalled()
  const [params] = useSearchParams()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const view = viewIn(params.get('lihat'))
  const all = useMemo(() => {
    const stopped = new Set([...board.line.rejected, ...board.line.held].map(({ event }) => event.case))
    return rowsOf(board.cases, { role: me.role, now, stopped, called })
  }, [board, me.role, now, called])
  const counts = useMemo(() => (board.complete ? countsOf(all) : null), [board, all])
  const rows = useMemo(() => found(rowsIn(view, all), wanted), [view, all, wanted])
  return { view, counts, rows, typed, setTyped }
}

/** The address of a case, or of the list, in a view. */
export const addressOf = (view: View, caseId?: string): string =>
  `/loket${caseId === undefined ? '' : `/berkas/${caseId}`}${view === 'open' ? '' : `?lihat=${view}`}`
