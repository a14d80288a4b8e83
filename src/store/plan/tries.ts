import { MINUTE, type Millis } from '../../domain/index.ts'
import type { Plan } from '../port.ts'
import type { Tries } from '../rows.ts'

/** Three tries are free; then 30 s, doubling to an hour (security.md section 1). */
const FREE = 3
const FIRST_WAIT: Millis = 30_000
const LONGEST_WAIT: Millis = 60 * MINUTE

/** `failed` counts this try too: it stands until the PIN proves right. */
export type Try = CountedTry | { readonly may: false; readonly waitMs: Millis }
type CountedTry = {
  readonly may: true
  readonly failed: number
  readonly at: Millis
  /** What stood without this try. */
  readonly before: Tries[string]
}

/** Counts a try before it is made, durably, so that no reload or kill gives it back; or says how long to wait. */
export function planTry(staff: string, now: Millis): Plan<Try> {
  return counted((tries) => {
    const before = tries[staff] ?? { failed: 0, last: 0 }
    const { failed, last } = before
    // A clock set back begins the wait anew: it is never shorter for it.
    const since = now < last ? now : last
    const waitMs = since + waitAfter(failed) - now
    const result: Try =
      waitMs > 0 ? { may: false, waitMs } : { may: true, failed: failed + 1, at: now, before }
    const next = result.may ? { failed: failed + 1, last: now } : { failed, last: since }
    return { tries: { ...tries, [staff]: next }, result }
  })
}

/** The PIN was never looked at: its try is given back, unless somebody has tried again meanwhile. */
export function planUntried(staff: string, { failed, at, before }: CountedTry): Plan<void> {
  return counted((tries) => {
    const untouched = tries[staff]?.failed === failed && tries[staff].last === at
    return { tries: untouched ? { ...tries, [staff]: before } : tries, result: undefined }
  })
}

/** The PIN was right: its tries are free again. */
export function planUnlocked(staff: string): Plan<void> {
  return counted((tries) => ({ tries: { ...tries, [staff]: { failed: 0, last: 0 } }, result: undefined }))
}

/** How long to wait after so many wrong PINs. */
export function waitAfter(failed: number): Millis {
  return failed < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failed - FREE))
}

/** Free tries that are left after so many wrong PINs. */
export function triesLeft(failed: number): number {
  return Math.max(0, FREE - failed)
}

function counted<Result>(change: (tries: Tries) => { tries: Tries; result: Result }): Plan<Result> {
  const decide: Plan<Result>['decide'] = ({ meta }) => {
    const { tries, result } = change(meta.tries)
    return { change: { meta: { tries } }, result }
  }
  return { wanted: {}, touches: [], durability: 'strict', decide }
}
