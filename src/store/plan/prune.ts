import { DAY, type Instant, later } from '../../domain/index.ts'
import type { Plan } from '../port.ts'

/** Own events heal a server that was restored from a backup: kept so long after the server had them (sync.md). */
const KEPT = 90 * DAY
const PIECE = 200

/** Forgets some of the oldest events that the log has had for 90 days. `now` is the server's time. True: more may go. */
export function planPrune(now: Instant): Plan<boolean> {
  const before = later(now, -KEPT)
  return {
    wanted: { oldest: PIECE },
    touches: ['events'],
    durability: 'relaxed',
    decide: ({ oldest }) => {
      const events = oldest.flatMap(({ id, receivedAt }) =>
        receivedAt !== null && receivedAt < before ? [id] : [],
      )
      return { change: { remove: { events } }, result: events.length === PIECE }
    },
  }
}

/** How many went, and where there may be more. */
export type Shed = { readonly gone: number; readonly next: string | null }

/**
 * Forgets some of the events that others wrote, after one by id: their cases stand without them, and it is their own
 * tablets that give them back to a restored server. For a storage that is full.
 */
export function planShed(after: string): Plan<Shed> {
  return {
    wanted: { oldest: PIECE, oldestAfter: after },
    touches: ['events'],
    durability: 'relaxed',
    decide: ({ oldest }) => {
      const events = oldest.flatMap(({ id, inc, seq }) => (inc === undefined && seq !== null ? [id] : []))
      const next = oldest.length < PIECE ? null : (oldest.at(-1)?.id ?? null)
      return { change: { remove: { events } }, result: { gone: events.length, next } }
    },
  }
}
