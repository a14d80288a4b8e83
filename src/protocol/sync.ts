import * as z from 'zod/mini'
import { limits } from './limits.ts'
import { assignment, count, deviceId, digest, instant, positive, uuid, villageCode } from './parts.ts'
import { holds, rejections } from './problems.ts'

/** What a tablet asks of the log: everything after its cursor, whose chain it names so that the server can compare. */
export const pullRequest = z.strictObject({
  epoch: z.nullable(uuid),
  cursor: count,
  chain: digest,
  limit: positive.check(z.maximum(limits.pullEvents)),
  reducer: positive,
})

/**
 * `POST /v1/sync`: push and pull in one round trip. `push` holds whole events less `device`, `inc` and `village`,
 * which stand here once, ordered by dseq without a gap; they are judged one by one, so here they are unknown.
 */
export const syncRequest = z.strictObject({
  req: uuid,
  device: deviceId,
  inc: uuid,
  village: villageCode,
  asg: positive,
  /** The last dseq given on this tablet, how many wait, and since when: the regency sees what it has not got. */
  minted: count,
  pending: count,
  oldestPendingAt: z.nullable(instant),
  push: z.array(z.looseObject({ id: uuid, dseq: positive })).check(z.maxLength(limits.pushEvents)),
  pull: z.nullable(pullRequest),
})

/** The server's stored answer for one dseq. Asking again gives the same answer for ever. */
export const verdict = z.discriminatedUnion('s', [
  z.object({ s: z.literal('ok'), id: uuid, dseq: positive, seq: positive }),
  z.object({ s: z.literal('dup'), id: uuid, dseq: positive, seq: positive }),
  z.object({
    s: z.literal('rej'),
    id: uuid,
    dseq: positive,
    code: z.enum(rejections),
    field: z.optional(z.string()),
  }),
  z.object({ s: z.literal('held'), id: uuid, dseq: positive, code: z.enum(holds) }),
])

/** One event of a page. `e` is the whole event as its author wrote it, read by `readEvent` or kept as unknown. */
export const pulledEvent = z.object({ seq: positive, rx: instant, oc: instant, e: z.unknown() })

export const pullPage = z.object({
  from: positive,
  to: count,
  head: count,
  more: z.boolean(),
  /** The chain at `to`. */
  chain: digest,
  events: z.array(pulledEvent),
  /** The village's state hash at `head`, sent when the page reaches it. */
  state: z.nullable(z.object({ seq: count, hash: digest, reducer: positive })),
})

export const syncAnswer = z.object({
  req: uuid,
  proto: z.literal(1),
  epoch: uuid,
  now: instant,
  push: z.object({ lastDseq: count, verdicts: z.array(verdict) }),
  pull: z.nullable(pullPage),
  next: z.object({ pollMs: positive, pushMax: positive }),
  assignment,
  helloTag: z.string(),
})

export type PullRequest = z.infer<typeof pullRequest>
export type SyncRequest = z.infer<typeof syncRequest>
export type Verdict = z.infer<typeof verdict>
export type PulledEvent = z.infer<typeof pulledEvent>
export type PullPage = z.infer<typeof pullPage>
export type SyncAnswer = z.infer<typeof syncAnswer>
