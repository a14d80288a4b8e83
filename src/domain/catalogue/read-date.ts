import {
  bad,
  type DateProblem,
  daysBetween,
  good,
  type IsoDate,
  type Parsed,
  parseDateBoxes,
  parseIsoDate,
} from '../residents/index.ts'
import type { FieldOf } from './field.ts'

type Problem = DateProblem | 'dateFuture' | 'dateTooEarly' | 'wrongType'

/** Reads a date as three boxes or as `YYYY-MM-DD`, within the field's bounds. */
export function readDate(
  raw: unknown,
  field: FieldOf<'date'>,
  today: IsoDate,
): Parsed<IsoDate, Problem, 'dateLongAgo'> {
  const date = dateIn(raw)
  if (!date.ok) return date
  if (field.max === 'today' && date.value > today) return bad('dateFuture')
  if (field.min !== undefined && date.value < field.min) return bad('dateTooEarly', { min: field.min })
  const days = field.warnOlderThanDays
  const isOld = days !== undefined && daysBetween(date.value, today) > days
  return good(date.value, isOld ? [{ code: 'dateLongAgo', details: { days } }] : [])
}

/** The date in an answer, whatever the field's bounds. */
export function dateIn(raw: unknown): Parsed<IsoDate, DateProblem | 'wrongType'> {
  if (typeof raw === 'string') return parseIsoDate(raw.trim())
  return areBoxes(raw) ? parseDateBoxes(raw) : bad('wrongType')
}

/** Whether an answer is the three boxes of a date question. */
export function areBoxes(raw: unknown): raw is { day: string; month: string; year: string } {
  if (typeof raw !== 'object' || raw === null) return false
  const boxes: Record<string, unknown> = { ...raw }
  return ['day', 'month', 'year'].every((box) => typeof boxes[box] === 'string')
}
