import type { Branded } from './branded.ts'
import { bad, good, type Parsed } from './parsed.ts'

/** A day of the calendar as `YYYY-MM-DD` (ISO 8601); text order is time order. */
export type IsoDate = Branded<string, 'IsoDate'>

export type DateProblem = 'dateIncomplete' | 'dateImpossible'

/** The three boxes of a date question, as typed; the month as a number or a name. */
export type DateBoxes = { readonly day: string; readonly month: string; readonly year: string }

/** Nobody alive, and no paper in use, is older. */
const FIRST_YEAR = 1880
const LAST_YEAR = 2199
const JAKARTA_AHEAD_MS = 7 * 3_600_000

/** The day, or null where the calendar has no such day. Month 1-12. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null
  if (!Number.isInteger(day) || day < 1 || day > daysIn(year, month)) return null
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return text as IsoDate
}

/** Reads `YYYY-MM-DD`. */
export function parseIsoDate(raw: string): Parsed<IsoDate, DateProblem> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw)
  const date = parts && isoDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return date ? good(date) : bad('dateImpossible')
}

/**
 * Reads a date question. The month may be a number, or an Indonesian or English name, whole or short, in
 * today's or the old spelling; the year needs its four digits: a guessed century is wrong by a lifetime.
 */
export function parseDateBoxes(boxes: DateBoxes): Parsed<IsoDate, DateProblem> {
  const missing = (['day', 'month', 'year'] as const).find((box) => boxes[box].trim() === '')
  if (missing !== undefined) return bad('dateIncomplete', { missing })
  const date = isoDateOf(
    numberIn(boxes.year, /^\d{4}$/),
    monthIn(boxes.month),
    numberIn(boxes.day, /^\d{1,2}$/),
  )
  return date ? good(date) : bad('dateImpossible')
}

/** The calendar day in Banyuwangi (WIB, UTC+7 without daylight saving) at a UTC instant of ISO 8601 text. */
export function dayInJakarta(instant: string): IsoDate {
  const millis = Date.parse(instant)
  if (Number.isNaN(millis)) throw new Error('not an instant')
  return new Date(millis + JAKARTA_AHEAD_MS).toISOString().slice(0, 10) as IsoDate
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day so many days or years later; earlier where negative. 29 February becomes the 28th where there is none. */
export function shifted(date: IsoDate, by: { readonly days: number } | { readonly years: number }): IsoDate {
  if ('days' in by)
    return new Date(Date.parse(date) + by.days * 86_400_000).toISOString().slice(0, 10) as IsoDate
  const year = Number(date.slice(0, 4)) + by.years
  return isoDateOf(year, Number(date.slice(5, 7)), Number(date.slice(8))) ?? (`${year}-02-28` as IsoDate)
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
}

/** Whole names in both languages and the old spelling; a short form is the start of one of them. */
const MONTH_NAMES =
  /^(januari|january|februari|february|pebruari|maret|march|april|mei|may|juni|june|juli|july|agustus|august|ags|agt|september|oktober|october|november|nopember|desember|december)$/

function monthIn(raw: string): number {
  const text = raw.trim().toLowerCase().replace(/\.$/, '')
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const named = MONTHS[text.slice(0, 3)]
  if (named === undefined) return Number.NaN
  return text.length <= 4 || MONTH_NAMES.test(text) ? named : Number.NaN
}

function numberIn(raw: string, shape: RegExp): number {
  return shape.test(raw.trim()) ? Number(raw.trim()) : Number.NaN
}

function daysIn(year: number, month: number): number {
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return days[month - 1] ?? 0
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days since 1 March of year 0 in the Gregorian calendar: leap days then fall at a year's end. */
function dayNumber(date: IsoDate): number {
  const month = (Number(date.slice(5, 7)) + 9) % 12
  const year = Number(date.slice(0, 4)) - (month >= 10 ? 1 : 0)
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leaps + Math.floor((month * 306 + 5) / 10) + Number(date.slice(8, 10)) - 1
}
