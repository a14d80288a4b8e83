import type { Case } from './case.ts'
import { dayInJakarta } from './residents/index.ts'
import type { Instant } from './time.ts'

/**
 * Who waits at the office today, in the order in which they are called: those who need it first, then by their coming.
 * A request told to the kiosk today takes a place by itself; any other open case when its person asks for one.
 */
export function waitingIn(cases: readonly Case[], now: Instant): readonly Case[] {
  const today = dayInJakarta(now)
  const waiting = cases.flatMap((one) => {
    const since = waitingSince(one)
    return since !== null && dayInJakarta(since) === today ? [{ one, since, first: needsItFirst(one) }] : []
  })
  waiting.sort((a, b) => Number(b.first) - Number(a.first) || (a.since < b.since ? -1 : 1))
  return waiting.map(({ one }) => one)
}

/** Who was called today, the last first. */
export function calledIn(cases: readonly Case[], now: Instant): readonly Case[] {
  const today = dayInJakarta(now)
  const calledAt = ({ queue }: Case) => queue?.calledAt ?? ''
  const called = cases.filter((one) => calledAt(one) !== '' && dayInJakarta(calledAt(one)) === today)
  return called.sort((a, b) => (calledAt(a) < calledAt(b) ? 1 : -1))
}

/** Whoever was called, or whose case staff have worked on since, waits no longer. */
function waitingSince(aCase: Case): Instant | null {
  const since = aCase.queue?.joinedAt ?? (isFromKiosk(aCase) ? aCase.openedAt : null)
  if (aCase.closedAt !== null || since === null) return null
  return aCase.entries.some(({ actor, at }) => actor.kind === 'staff' && at > since) ? null : since
}

const isFromKiosk = ({ kind, entries }: Case): boolean =>
  kind === 'request' && entries[0]?.actor.kind === 'resident'

const needsItFirst = (aCase: Case): boolean => aCase.kind === 'request' && aCase.priority.length > 0
