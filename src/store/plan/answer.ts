import {
  caseHash,
  type Digest,
  type DomainEvent,
  fold,
  type Instant,
  type Millis,
  nextStateHash,
  REDUCER_VERSION,
} from '../../domain/index.ts'
import type { PullRequest, Verdict } from '../../protocol/index.ts'
import type { Change, Plan, Seen } from '../port.ts'
import type { CaseRow, EventRow, Meta, OutboxRow, Place } from '../rows.ts'
import { caseRow, hashOf, partsOf } from './case-row.ts'
import type { ReadPage } from './page.ts'

/** An answer of the server, read and checked, with the question that it answers. */
export type Exchange = {
  readonly inc: string
  /** The events that were sent: which case each is of, and its number. */
  readonly sent: ReadonlyMap<string, Pick<DomainEvent, 'case' | 'dseq'>>
  readonly asked: PullRequest | null
  readonly verdicts: readonly Verdict[]
  /** Null where nothing was asked or answered; `broken` where the page does not fit what was asked. */
  readonly page: ReadPage | 'broken' | null
  readonly epoch: string
  readonly off: Millis
  /** When it came, by this tablet's clock. */
  readonly at: Instant
}

/** What became of the page: `stale` was overtaken by another tab; `diverged` was applied but folds to another state. */
export type PageOutcome = 'none' | 'applied' | 'stale' | 'broken' | 'diverged'

export type Answered = {
  readonly settled: number
  readonly page: PageOutcome
  /** The cursor now. */
  readonly cursor: number
}

/**
 * Takes in an answer: verdicts, page, cursor and chain in one transaction. An event leaves the outbox only by a verdict
 * that names it; what is refused or held stays there with the reason. A page is applied only where the cursor still
 * stands where it was when the page was asked for (compare and set), so two engines at once cannot harm each other.
 */
export function planAnswer(exchange: Exchange): Plan<Answered> {
  const verdicts = exchange.verdicts.filter(({ id }) => exchange.sent.has(id))
  const stopped = verdicts.filter(({ s }) => s === 'rej' || s === 'held')
  const page = exchange.page === 'broken' ? null : exchange.page
  const rejected = stopped.flatMap(({ s, id }) => (s === 'rej' ? (exchange.sent.get(id)?.case ?? []) : []))
  const cases = [...new Set([...(page?.cases.keys() ?? []), ...rejected])]
  const claimed = (page?.rows ?? []).flatMap(({ id, inc }) => (inc === undefined ? [] : [id]))
  return {
    wanted: { outbox: stopped.map(({ id }) => id), cases, events: claimed },
    touches: ['outbox', ...(cases.length > 0 || page?.rows.length ? (['cases', 'events'] as const) : [])],
    durability: verdicts.length > 0 ? 'strict' : 'relaxed',
    decide: (seen) => decide({ ...exchange, verdicts }, page, seen),
  }
}

function decide(exchange: Exchange, page: ReadPage | null, seen: Seen): { change: Change; result: Answered } {
  const { meta } = seen
  const { verdicts } = exchange
  const outcome = exchange.page === 'broken' ? 'broken' : fate(exchange, page, meta)
  const applied = outcome === 'applied' ? page : null
  const rejected = new Set(verdicts.flatMap(({ s, id }) => (s === 'rej' ? [id] : [])))
  const { rows, gone, stateHash } = foldedCases(seen.cases, applied, rejected, meta.place)
  const place = applied
    ? { ...meta.place, epoch: exchange.epoch, cursor: applied.to, chain: applied.chain, stateHash }
    : meta.place
  const change: Change = {
    meta: {
      place,
      off: exchange.off,
      status: statusAfter(meta, exchange),
      settled: settledAfter(meta, { ...exchange, verdicts }),
    },
    remove: { outbox: verdicts.flatMap(({ s, id }) => (s === 'ok' || s === 'dup' ? [id] : [])), cases: gone },
    put: {
      outbox: stoppedRows(exchange, seen.outbox),
      events: applied ? ownAsHere(applied.rows, seen.events) : [],
      cases: rows,
    },
  }
  const diverged = applied !== null && differs(applied, place)
  return {
    change,
    result: { settled: verdicts.length, page: diverged ? 'diverged' : outcome, cursor: place.cursor },
  }
}

/**
 * An event that bears this tablet's name and is not in its archive was written by a twin, a copy of this database: it
 * is kept as anybody's, so that two events never share a number of ours. One that was numbered anew since keeps its
 * new number, under which it still waits for a verdict.
 */
function ownAsHere(rows: readonly EventRow[], held: Seen['events']): EventRow[] {
  const ours = new Map(held.map((row) => [row.id, row]))
  return rows.map((row) => {
    if (row.inc === undefined) return row
    const { inc, dseq, ...foreign } = row
    const own = ours.get(row.id)
    if (own?.inc === undefined) return foreign
    const isRenumbered = own.inc !== inc || own.dseq !== dseq
    const { seq, receivedAt, occurredAt } = row
    return isRenumbered ? { ...own, seq, receivedAt, occurredAt } : row
  })
}

/** Compare and set: same life of the tablet, same history, same cursor and chain, and no rebuild under way. */
function fate(
  { inc, asked, epoch }: Exchange,
  page: ReadPage | null,
  { identity, place, rebuild }: Meta,
): PageOutcome {
  if (page === null || asked === null) return 'none'
  const same = asked.cursor === place.cursor && asked.chain === place.chain
  const history = place.epoch === asked.epoch && (place.epoch === null || place.epoch === epoch)
  return same && history && rebuild === null && identity?.inc === inc ? 'applied' : 'stale'
}

function differs({ state, to }: ReadPage, { stateHash }: Place): boolean {
  return state !== null && state.seq === to && state.reducer === REDUCER_VERSION && state.hash !== stateHash
}

type Folded = {
  readonly rows: readonly CaseRow[]
  readonly gone: readonly string[]
  readonly stateHash: Digest
}

/** The touched cases with the page folded in and the refused events taken off; and the state's hash with them. */
function foldedCases(
  before: readonly CaseRow[],
  page: ReadPage | null,
  rejected: ReadonlySet<string>,
  place: Place,
): Folded {
  const known = new Map(before.map((row) => [row.id, row]))
  const rows: CaseRow[] = []
  const gone: string[] = []
  let { stateHash } = place
  for (const id of new Set([...known.keys(), ...(page?.cases.keys() ?? [])])) {
    const row = known.get(id)
    const parts = row ? partsOf(row) : { id, canonical: null, pending: [], hash: null, gen: place.gen }
    const events = page?.cases.get(id) ?? []
    const canonical = fold(parts.canonical, events)
    const hash = events.length > 0 ? caseHash(canonical) : parts.hash
    if (events.length > 0 && hash !== null) stateHash = nextStateHash(stateHash, hashOf(row), hash)
    const pending = parts.pending.filter((event) => !rejected.has(event.id))
    const after = caseRow({ ...parts, canonical, pending, hash })
    if (after === null) gone.push(id)
    else rows.push(after)
  }
  return { rows, gone, stateHash }
}

/** As far as verdicts follow each other without a gap. */
function settledAfter({ settled, identity }: Meta, { inc, sent, verdicts }: Exchange): number {
  if (identity?.inc !== inc) return settled
  const judged = new Set(verdicts.map(({ id }) => sent.get(id)?.dseq))
  let upTo = settled
  while (judged.has(upTo + 1)) upTo += 1
  return upTo
}

function statusAfter({ status }: Meta, { at, verdicts }: Exchange): Meta['status'] {
  return { ...status, lastContact: at, lastVerdict: verdicts.length > 0 ? at : status.lastVerdict }
}

/** Refused and held events stay in the outbox, each with its reason; also one that was settled in an earlier history. */
function stoppedRows({ verdicts, sent, inc, at }: Exchange, outbox: readonly OutboxRow[]): OutboxRow[] {
  const known = new Map(outbox.map((row) => [row.event, row]))
  return verdicts.flatMap((verdict) => {
    if (verdict.s === 'ok' || verdict.s === 'dup') return []
    const { id, dseq } = verdict
    const fresh = {
      event: id,
      case: sent.get(id)?.case ?? '',
      inc,
      dseq,
      at,
      supersededBy: null,
      hollow: false,
    }
    const row = known.get(id) ?? fresh
    const code = row.hollow ? ('MALFORMED' as const) : verdict.code
    const field = verdict.s === 'rej' ? (verdict.field ?? null) : null
    return [{ ...row, state: verdict.s === 'rej' ? ('rejected' as const) : ('held' as const), code, field }]
  })
}
