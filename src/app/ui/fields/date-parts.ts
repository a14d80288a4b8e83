import { knownMonths } from '../../i18n/index.ts'

/** What stands in the three boxes, as typed. */
export type DateParts = { day: string; month: string; year: string }

export const emptyDate: DateParts = { day: '', month: '', year: '' }

/** `date` is `YYYY-MM-DD`. */
export type ReadDate = { is: 'date'; date: string } | { is: 'empty' } | { is: 'wrong' }

/**
 * Reads three boxes; the month as a number, or as at least 3 letters of its name in one of the lists
 * (those of the language in use and Indonesian, if none are given).
 */
export function readDate(parts: DateParts, monthNames = knownMonths()): ReadDate {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) => part.trim())
  if (day === '' && month === '' && year === '') return { is: 'empty' }
  const numbers = { day: number(day, 2), month: monthNumber(month ?? '', monthNames), year: number(year, 4) }
  return exists(numbers) ? { is: 'date', date: iso(numbers) } : { is: 'wrong' }
}

/** The boxes of a `YYYY-MM-DD` date, month as a number; empty boxes for anything else. */
export function partsOf(date: string | undefined): DateParts {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? []
  if (year === undefined || month === undefined || day === undefined) return emptyDate
  return { day: String(Number(day)), month: String(Number(month)), year }
}

type Numbers = { day: number; month: number; year: number }

const number = (text: string | undefined, most: number): number =>
  text !== undefined && /^\d+$/.test(text) && text.length <= most ? Number(text) : Number.NaN

function monthNumber(text: string, names: ReadonlyArray<readonly string[]>): number {
  const written = text.toLowerCase().replace(/\.$/, '')
  if (/^\d/.test(written)) return number(written, 2)
  if (written.length < 3) return Number.NaN
  const found = names.map((list) => list.findIndex((name) => name.toLowerCase().startsWith(written)))
  return (found.find((index) => index >= 0) ?? Number.NaN) + 1
}

// A year has four digits: nobody's birthday is guessed from two.
function exists({ day, month, year }: Numbers): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const two = (n: number) => String(n).padStart(2, '0')
const iso = ({ day, month, year }: Numbers) => `${year}-${two(month)}-${two(day)}`
