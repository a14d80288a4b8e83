/** What stands in the two boxes, as typed. */
export type TimeParts = { hour: string; minute: string }

export const emptyTime: TimeParts = { hour: '', minute: '' }

/** `time` is `HH:MM`. */
export type ReadTime = { is: 'time'; time: string } | { is: 'empty' } | { is: 'wrong' }

/** Reads two boxes on the 24-hour clock; an hour alone means on the hour. */
export function readTime(parts: TimeParts): ReadTime {
  const [hour, minute] = [parts.hour.trim(), parts.minute.trim()]
  if (hour === '' && minute === '') return { is: 'empty' }
  const written = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  return hour !== '' && /^([01]\d|2[0-3]):[0-5]\d$/.test(written)
    ? { is: 'time', time: written }
    : { is: 'wrong' }
}

/** The boxes of an `HH:MM` time; empty boxes for anything else. */
export function timePartsOf(time: string | undefined): TimeParts {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(time ?? '') ?? []
  return hour === undefined || minute === undefined ? emptyTime : { hour, minute }
}
