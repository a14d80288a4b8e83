import {
  bad,
  type DateProblem,
  daysBetween,
  good,
  type IsoDate,
  type Parsed,
  parseDateBoxes,
  parseIsoDate,
  shifted,
} from '../residents/index.ts'
import type { CheckContext } from './answer.ts'
import type { FieldOf } from './field.ts'

type DateField = FieldOf<'date'>
type Problem = DateProblem | 'dateFuture' | 'dateTooEarly' | 'dateTooLate' | 'wrongType'
type Warning = 'dateLongAgo' | 'dateSoon'

/** Reads a date as three boxes or as `YYYY-MM-DD`, within the field's bounds. */
export function readDate(
  raw: unknown,
  field: DateField,
  { today, answers = {} }: CheckContext,
): Parsed<IsoDate, Problem, Warning> {
  const date = dateIn(raw)
  if (!date.ok) return date
  if (field.max === 'today' && date.value > today) return bad('dateFuture')
  const earlier = dateIn(answers[field.notBefore ?? ''])
  const min = later(boundOf(field.min, today), earlier.ok ? earlier.value : undefined)
  if (min !== undefined && date.value < min) return bad('dateTooEarly', { min })
  const max = boundOf(field.max, today)
  if (max !== undefined && date.value > max) return bad('dateTooLate', { max })
  return good(date.value, warningsFor(date.value, field, today))
}

function warningsFor(date: IsoDate, { warnOlderThanDays, warnSoonerThanDays }: DateField, today: IsoDate) {
  const ago = daysBetween(date, today)
  const isOver = (days: number | undefined, by: number): days is number => days !== undefined && by > days
  const isUnder = (days: number | undefined, by: number): days is number => days !== undefined && by < days
  return [
    ...(isOver(warnOlderThanDays, ago)
      ? [{ code: 'dateLongAgo' as const, details: { days: warnOlderThanDays } }]
      : []),
    ...(isUnder(warnSoonerThanDays, -ago)
      ? [{ code: 'dateSoon' as const, details: { days: warnSoonerThanDays } }]
      : []),
  ]
}

/** The day that a bound means today. */
function boundOf(bound: DateField['min'] | DateField['max'], today: IsoDate): IsoDate | undefined {
  if (bound === undefined) return undefined
  if (typeof bound !== 'string') return shifted(today, bound)
  const day = parseIsoDate(bound)
  return day.ok ? day.value : today
}

function later(one: IsoDate | undefined, other: IsoDate | undefined): IsoDate | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one > other ? one : other
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
