import { DAY, type DomainEvent, type Instant, later } from '../../domain/index.ts'

/** A tablet waits months for a line at most; a time further back than this comes from a clock that lost its battery. */
const LONGEST_AWAY = 180 * DAY

/**
 * When an event happened: the device's clock, corrected by the offset last measured (not at all where it never was).
 * Receipt stands instead where that is more than 180 days before it. Never before the device's previous event, and
 * above all never after receipt. A clock is never a reason to refuse: the reducer marks the case.
 */
export function occurredAt(
  event: Pick<DomainEvent, 'at' | 'off'>,
  receivedAt: Instant,
  previous: Instant | null,
): Instant {
  const said = later(event.at, event.off ?? 0)
  const believed = said < later(receivedAt, -LONGEST_AWAY) ? receivedAt : said
  const inOrder = previous !== null && believed < previous ? previous : believed
  return inOrder > receivedAt ? receivedAt : inOrder
}
