import { DAY, HOUR, type Millis } from '../../domain/index.ts'
import { limits } from '../../protocol/index.ts'
import type { Engine } from './types.ts'

/** A problem that only a person ends is looked at again this rarely (sync-protocol section 3.8). */
export const KEEP_WAIT: Millis = 6 * HOUR
/** A job that has not ended by then is given up: longer than any request (20 s) or transaction. */
export const PATIENCE: Millis = 90_000
/** Spread of first requests after a start or a returned network: a regency's tablets switch on together. */
export const WAKE_SPREAD: Millis = 1_000
export const HELLO_EVERY: Millis = DAY
/** Between two tries there is always so much, whatever chance says. */
const SHORTEST_BACKOFF: Millis = 250

export const FIRST_SIZE = 50
/** Below this round trip time a larger batch is worth a try. */
const FAST: Millis = 2_000

/** The window of the back-off after so many failures in a row. */
function backoffWindow(failures: number): Millis {
  return Math.min(limits.backoffCapMillis, limits.backoffBaseMillis * 2 ** Math.min(failures, 20))
}

/** Full jitter over the window, on top of what the server asked, so that equal headers do not align clients again. */
export function backoff(failures: number, retryAfterMs: Millis, chance: number): Millis {
  return retryAfterMs + Math.max(SHORTEST_BACKOFF, chance * backoffWindow(failures))
}

/**
 * When a hint of a better network may bring the next try forward: the first at once, further ones once in a window of
 * the back-off, so that a network that flickers costs no more than twice as many tries.
 */
export function hintedWake({ notBefore, hintedAt, failures }: Engine, at: Millis, chance: number): Millis {
  const next = hintedAt === null ? at : hintedAt + backoffWindow(failures)
  return Math.max(at, notBefore, next) + chance * WAKE_SPREAD
}

/** The next poll of an idle tablet, a tenth earlier or later. */
export function pollWait(pollMs: Millis, chance: number): Millis {
  return pollMs * (0.9 + 0.2 * chance)
}

/** A batch that went through quickly and whole: try a larger one. */
export function grown(size: number, sent: number, rtt: Millis, most: number): number {
  const next = sent >= size && rtt < FAST ? Math.ceil(size * (size < FIRST_SIZE ? 2 : 1.5)) : size
  return Math.max(1, Math.min(next, most, limits.pushEvents))
}

/** Half of what did not go through, and never nothing. */
export function halved(sent: number): number {
  return Math.max(1, Math.floor(sent / 2))
}
