import {
  asPending,
  type CaseState,
  caseHash,
  type Digest,
  type DomainEvent,
  fold,
  isCase,
  nextDeadline,
} from '../../domain/index.ts'
import { type CaseRow, NEVER } from '../rows.ts'

/** What a case's row is made from. */
export type CaseParts = Pick<CaseRow, 'id' | 'canonical' | 'pending' | 'hash' | 'gen'>

/**
 * The view law: a case's view is its canonical state with this tablet's pending events folded on top, in their order.
 * A pending event that the canonical state already holds falls away. Null where nothing is left to show.
 */
export function caseRow(parts: CaseParts): CaseRow | null {
  const { canonical } = parts
  const pending = stillPending(canonical, parts.pending)
  const view = fold(canonical, pending.map(asPending))
  if (view === null) return null
  return { ...parts, pending, view, ...columnsOf(view), ...(pending.length > 0 ? { unsent: 1 } : {}) }
}

/** The row of a case once this tablet's own new event stands on top of it. */
export function withPending(before: CaseRow | undefined, event: DomainEvent, gen: number): CaseRow | null {
  const parts = before ?? { id: event.case, canonical: null, pending: [], hash: null, gen }
  return caseRow({ ...partsOf(parts), pending: [...parts.pending, event] })
}

/** The hash of a row's canonical state, computed where it was not yet. */
export function hashOf(row: CaseRow | undefined): Digest {
  return row?.hash ?? caseHash(row?.canonical ?? null)
}

/** The parts of a row, or of a case that has none yet. */
export function partsOf({ id, canonical, pending, hash, gen }: CaseParts): CaseParts {
  return { id, canonical, pending, hash, gen }
}

function columnsOf(view: CaseState): Pick<CaseRow, 'ticket' | 'open' | 'due'> {
  if (view.kind === 'aside') return { ticket: view.lookup, open: 2, due: NEVER }
  if (!isCase(view)) return { ticket: '', open: 2, due: NEVER }
  const open = view.closedAt === null ? 1 : 0
  return { ticket: view.ticket, open, due: nextDeadline(view)?.due ?? NEVER }
}

function stillPending(canonical: CaseState | null, pending: readonly DomainEvent[]): readonly DomainEvent[] {
  if (canonical === null || pending.length === 0) return pending
  const known = new Set(eventsIn(canonical))
  return pending.filter(({ id }) => !known.has(id))
}

function eventsIn(state: CaseState): readonly string[] {
  if (isCase(state)) return state.entries.map(({ event }) => event)
  return state.kind === 'unopened' ? state.waiting.map(({ id }) => id) : state.events
}
