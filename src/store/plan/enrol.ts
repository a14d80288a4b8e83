import { blankMeta } from '../meta.ts'
import type { Plan } from '../port.ts'
import type { Identity } from '../rows.ts'
import { type From, renumbered, wantedFrom } from './renumber.ts'

export type Enrolled = { readonly ok: true } | { readonly ok: false; readonly problem: 'OUTBOX_NOT_EMPTY' }

/** `seen` is where the life before began to wait for verdicts, or null on a new tablet. */
export type Enrolment = { readonly seen: From | null; readonly pair?: CryptoKeyPair }

/**
 * Makes this tablet the one that the server named. What an earlier life had not sent is kept and numbered anew; only
 * a tablet that moves to another village must have sent everything first.
 */
export function planEnrol(identity: Identity, { seen: from, pair }: Enrolment): Plan<Enrolled> {
  return {
    wanted: { ...wantedFrom(from), filesIn: { state: 'waiting', limit: 1 } },
    touches: ['events', 'outbox', 'cases', 'drafts', 'files', 'chunks', 'keys'],
    durability: 'strict',
    decide: (seen) => {
      const before = seen.meta.identity
      const moves = before !== null && before.village !== identity.village
      if (moves && seen.waiting.length + seen.filesIn.length > 0)
        return { change: {}, result: { ok: false, problem: 'OUTBOX_NOT_EMPTY' } }
      const { events, outbox, dseq } = renumbered(seen, identity)
      const { counters, place } = seen.meta
      const meta = {
        ...blankMeta,
        identity,
        counters: { ...counters, dseq },
        place: { ...blankMeta.place, gen: place.gen },
      }
      const keys = pair === undefined ? [] : [{ id: 'device' as const, pair }]
      const clear = moves ? (['cases', 'drafts', 'files', 'chunks'] as const) : []
      const change = { meta, clear, put: { events, outbox, keys }, remove: { keys: ['enrolling'] } }
      return { change, result: { ok: true } }
    },
  }
}
