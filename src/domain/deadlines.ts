import type { Case, ComplaintCase, RequestCase } from './case.ts'
import { type Instant, later, MINUTE, type Millis } from './time.ts'

export type Metric = 'firstResponse' | 'resolution' | 'service'

/** One promise of a case: due when, and when it was kept (null: not yet). `total` is the time allowed. */
export type Deadline = {
  readonly metric: Metric
  readonly due: Instant
  readonly total: Millis
  readonly met: Instant | null
}

/**
 * Banyuwangi's promise: every report is answered and resolved within four hours of arrival, day and night
 * (regency policy reported 2016-2020; see docs/domain.md). A case keeps the policy in force when it was told.
 */
export const complaintPromise = { firstResponseMinutes: 240, resolutionMinutes: 240 } as const

/** Every promise whose clock has begun, in the order in which they fall due. */
export function deadlinesOf(aCase: Case): readonly Deadline[] {
  const deadlines = aCase.kind === 'complaint' ? complaintDeadlines(aCase) : requestDeadlines(aCase)
  return [...deadlines].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The promise that falls due next; null where nothing is promised or all is done. */
export function nextDeadline(aCase: Case): Deadline | null {
  if (aCase.closedAt !== null) return null
  return deadlinesOf(aCase).find(({ met }) => met === null) ?? null
}

/** Promises that were due by `now`, were not kept in time and are not yet on record as missed. */
export function missedBy(aCase: Case, now: Instant): readonly Deadline[] {
  return watchedOf(aCase).filter(({ due, met }) => met !== null || due <= now)
}

/** Promises that a clock must still watch: not yet kept, or kept too late, and not yet on record as missed. */
export function watchedOf(aCase: Case): readonly Deadline[] {
  return deadlinesOf(aCase).filter(({ metric, due, met }) => {
    const mayBeMissed = met === null ? aCase.closedAt === null : met > due
    return mayBeMissed && !aCase.missed.some((known) => known.metric === metric && known.due === due)
  })
}

/** An open case with a promise that has passed. */
export function isLate(aCase: Case, now: Instant): boolean {
  const next = nextDeadline(aCase)
  return next !== null && next.due <= now
}

function complaintDeadlines(aCase: ComplaintCase): readonly Deadline[] {
  if (aCase.clockFrom === null || aCase.status === 'reclassified') return []
  const { firstResponseMinutes, resolutionMinutes } = aCase.promise
  return [
    deadline('firstResponse', aCase.clockFrom, firstResponseMinutes, aCase.respondedAt),
    deadline('resolution', aCase.clockFrom, resolutionMinutes, aCase.closedAt),
  ]
}

/** A service's promise is kept when every product is issued; a refusal or withdrawal ends it too. */
function requestDeadlines(aCase: RequestCase): readonly Deadline[] {
  if (aCase.promise === null || aCase.clockFrom === null) return []
  return [deadline('service', aCase.clockFrom, aCase.promise.minutes, readyAt(aCase))]
}

function readyAt(aCase: RequestCase): Instant | null {
  if (aCase.status === 'rejected' || aCase.status === 'cancelled') return aCase.closedAt
  const entry = aCase.entries.findLast(
    ({ type, effect }) => type === 'product.issued' && effect === 'applied',
  )
  const done = aCase.status === 'readyForPickup' || aCase.status === 'completed'
  return done ? (entry?.at ?? null) : null
}

function deadline(metric: Metric, from: Instant, minutes: number, met: Instant | null): Deadline {
  const total = minutes * MINUTE
  return { metric, due: later(from, total), total, met }
}
