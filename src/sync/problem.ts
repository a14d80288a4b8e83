import type { Millis } from '../domain/index.ts'
import { type ProblemBody, type ProblemCode, problems, type Reaction } from '../protocol/index.ts'
import type { StorageProblem } from '../store/index.ts'

/**
 * What goes wrong on this side of the wire. `OFFLINE` is also a captive portal: an answer that is not the server's.
 * `GATEWAY`: something between says 413 or 5xx in words of its own.
 */
export type LocalProblem = 'OFFLINE' | 'TIMEOUT' | 'GATEWAY' | 'UNKNOWN' | 'STATE_DIVERGED' | StorageProblem

export type SyncProblem = {
  readonly code: ProblemCode | LocalProblem
  /** What the server asked to wait, 0 where it did not. */
  readonly retryAfterMs: Millis
  readonly detail: NonNullable<ProblemBody['error']['detail']>
}

/** A problem of this side, or one of the server's that says nothing more. */
export function problemOf(code: SyncProblem['code'], retryAfterMs: Millis = 0): SyncProblem {
  return { code, retryAfterMs, detail: {} }
}

/** What follows from a problem: what the protocol says of the server's; all of this side's pass with time. */
export function reactionTo({ code }: SyncProblem): Reaction {
  return isWire(code) ? problems[code].then : 'back-off'
}

/** True where the batch itself may be what cannot be answered for, so that a smaller one is worth a try. */
export function blamesBatch({ code }: SyncProblem): boolean {
  return code === 'TIMEOUT' || code === 'GATEWAY' || (isWire(code) && problems[code].status >= 500)
}

function isWire(code: SyncProblem['code']): code is ProblemCode {
  return Object.hasOwn(problems, code)
}
