/** A UTC instant as ISO 8601 text with milliseconds and `Z`: `2026-11-24T03:04:05.123Z`. Sorts as text. */
export type Instant = string

/** A length of time in milliseconds. */
export type Millis = number

export const MINUTE: Millis = 60_000
export const HOUR: Millis = 60 * MINUTE
export const DAY: Millis = 24 * HOUR

/** Milliseconds since 1970 of an instant. Throws on text that is no instant: callers hold parsed instants. */
export function millisOf(instant: Instant): Millis {
  const millis = Date.parse(instant)
  if (Number.isNaN(millis)) throw new Error('not an instant')
  return millis
}

/** The instant at `millis` since 1970, clamped to what ISO text with a four-digit year can say. */
export function instantOf(millis: Millis): Instant {
  const clamped = Math.min(Math.max(millis, Date.UTC(1970, 0, 1)), Date.UTC(9999, 11, 31))
  return new Date(clamped).toISOString()
}

/** `instant` moved by `by` milliseconds. */
export function later(instant: Instant, by: Millis): Instant {
  return instantOf(millisOf(instant) + by)
}
