import * as z from 'zod/mini'
import { count, digest, positive, uuid, villageCode } from './parts.ts'

/**
 * `GET /v1/snapshot`: a village's cases at one seq, cut into immutable chunks. A chunk is gzip of NDJSON, one case
 * state a line; its address is the SHA-256 of its bytes, so it may be cached, resumed and checked.
 */
export const snapshotAnswer = z.object({
  epoch: uuid,
  village: villageCode,
  seq: count,
  chain: digest,
  stateHash: digest,
  reducer: positive,
  cases: count,
  chunks: z.array(z.object({ sha256: digest, cases: positive, bytes: positive })),
})
export type SnapshotAnswer = z.infer<typeof snapshotAnswer>

/** `GET /v1/poke` sends `event: poke` with this as data: a village's new head, never content. */
export const pokeData = z.object({ v: villageCode, head: count, tag: z.optional(z.string()) })
export type PokeData = z.infer<typeof pokeData>
