import type { Plan, Seen, Wanted } from '../port.ts'
import type { EventRow, Identity, OutboxRow } from '../rows.ts'

/** Every row that a request for "all of them" may give; the largest count that IndexedDB takes. */
const ALL = 0xffff_ffff

/** Where renumbering begins: the incarnation as last seen, and its first event that must be sent again. */
export type From = { readonly inc: string; readonly dseq: number }

/** What renumbering has to see. */
export function wantedFrom(from: From | null): Wanted {
  return from === null ? {} : { own: { inc: from.inc, from: from.dseq, limit: ALL }, waiting: ALL }
}

type Renumbered = { readonly events: EventRow[]; readonly outbox: OutboxRow[]; readonly dseq: number }

/** Own events under a new name and incarnation, numbered 1, 2, 3 … in the same order. Their ids stay. */
export function renumbered({ own, waiting }: Seen, to: Pick<Identity, 'device' | 'inc'>): Renumbered {
  const numbers = new Map(own.map(({ id }, at) => [id, at + 1]))
  const events = own.map((row, at) => {
    const dseq = at + 1
    return { ...row, inc: to.inc, dseq, event: { ...row.event, device: to.device, inc: to.inc, dseq } }
  })
  const outbox = waiting.map((row) => ({ ...row, inc: to.inc, dseq: numbers.get(row.event) ?? row.dseq }))
  return { events, outbox, dseq: own.length }
}

/**
 * Begins a new incarnation: this tablet's database has a twin, or its archive cannot fill the gap that the server
 * names. Everything from `from` on is numbered anew. False where another tab has done it already.
 */
export function planFork(from: From, inc: string): Plan<boolean> {
  return {
    wanted: wantedFrom(from),
    touches: ['events', 'outbox'],
    durability: 'strict',
    decide: (seen) => {
      const { identity, counters } = seen.meta
      if (identity?.inc !== from.inc) return { change: {}, result: false }
      const { events, outbox, dseq } = renumbered(seen, { device: identity.device, inc })
      const meta = { identity: { ...identity, inc }, counters: { ...counters, dseq }, settled: 0 }
      return { change: { meta, put: { events, outbox } }, result: true }
    },
  }
}
