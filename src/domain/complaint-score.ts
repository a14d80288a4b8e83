import type { Case } from './case.ts'
import { deadlinesOf } from './deadlines.ts'
import { DAY, type Instant, later } from './time.ts'

/** How many complaints had to be answered by now, and how many of them were in time. */
export type ComplaintScore = { readonly due: number; readonly inTime: number }

/** Of this many days, so that it says how a village answers now. */
export const SCORED_DAYS = 30

/** How a village keeps its promise to answer complaints, as far as these cases tell. */
export function complaintScore(cases: readonly Case[], now: Instant): ComplaintScore {
  const since = later(now, -SCORED_DAYS * DAY)
  const answers = cases
    .filter(({ kind, openedAt }) => kind === 'complaint' && openedAt >= since)
    .flatMap((one) => deadlinesOf(one).filter(({ metric }) => metric === 'firstResponse'))
    .filter(({ due, met }) => met !== null || due <= now)
  return { due: answers.length, inTime: answers.filter(({ due, met }) => met !== null && met <= due).length }
}
