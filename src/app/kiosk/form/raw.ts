import { type DateParts, emptyDate, emptyTime, type TimeParts } from '../../ui/index.ts'

/** What a draft holds of one answer, read back into what its control shows. Nothing typed is ever lost. */
export const textOf = (raw: unknown): string => (typeof raw === 'string' ? raw : '')

/** The three boxes of a date question, as typed. */
export function datePartsOf(raw: unknown): DateParts {
  if (typeof raw !== 'object' || raw === null) return emptyDate
  const { day, month, year } = { day: '', month: '', year: '', ...raw }
  return { day: textOf(day), month: textOf(month), year: textOf(year) }
}

/** The two boxes of a time question, kept as `hour:minute`. */
export function timePartsIn(raw: unknown): TimeParts {
  const [hour = '', minute = ''] = textOf(raw).split(':')
  return raw === undefined ? emptyTime : { hour, minute }
}

/** What a time question keeps: empty boxes are no answer; an hour alone means on the hour. */
export function timeAnswer({ hour, minute }: TimeParts): string {
  return hour === '' && minute === '' ? '' : `${hour}:${minute}`
}

/** The ticked answers of a question that takes several. */
export const codesIn = (raw: unknown): readonly string[] =>
  Array.isArray(raw) ? raw.filter((code): code is string => typeof code === 'string') : []

/** The answered points of a checklist. */
export function pointsOf(raw: unknown): Readonly<Record<string, boolean>> {
  const points = typeof raw === 'object' && raw !== null ? Object.entries(raw) : []
  return Object.fromEntries(
    points.filter((point): point is [string, boolean] => typeof point[1] === 'boolean'),
  )
}
