import type { CaseState } from './case.ts'
import { canonicalJson, type Digest, digestOf, xorDigests, ZERO_DIGEST } from './hash.ts'

/** The version of the reducer: raised whenever the same events may fold to another state. */
export const REDUCER_VERSION = 1

/** What one case adds to its village's state hash. */
export function caseHash(state: CaseState | null): Digest {
  return state === null ? ZERO_DIGEST : digestOf(canonicalJson(state))
}

/** The hash of a village's cases after one of them changed: order does not matter, so it is kept step by step. */
export function nextStateHash(hash: Digest, before: Digest, after: Digest): Digest {
  return xorDigests(xorDigests(hash, before), after)
}
