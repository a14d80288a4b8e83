import type { Areas } from './areas.ts'

/** The words that times are made of. */
export type TimeWords = Areas['common']['time']

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Banyuwangi keeps WIB, UTC+7, all year (Keppres 41/1987): no time zone data needed. */
const WIB = 7 * 60 * MINUTE

const two = (n: number) => String(n).padStart(2, '0')
const inWib = (at: number) => new Date(at + WIB)

/** `23 November 2026` in WIB; `at` in milliseconds since 1970. */
export function formatDate(at: number, words: TimeWords): string {
  const day = inWib(at)
  return `${day.getUTCDate()} ${words.months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}

/** `Senin, 23 November 2026` in WIB. */
export const formatDayDate = (at: number, words: TimeWords): string =>
  `${words.weekdays[inWib(at).getUTCDay()]}, ${formatDate(at, words)}`

/** `23 Nov` in WIB. */
export function formatShortDate(at: number, words: TimeWords): string {
  const day = inWib(at)
  return `${day.getUTCDate()} ${words.shortMonths[day.getUTCMonth()]}`
}

/** `14.05` in WIB (`14:05` in English). */
export function formatTime(at: number, words: TimeWords): string {
  const day = inWib(at)
  return words.clock({ hour: two(day.getUTCHours()), minute: two(day.getUTCMinutes()) })
}

/** `14.05` on the day of `now`, `24 Nov 14.05` on any other. */
export function formatWhen(at: number, now: number, words: TimeWords): string {
  const time = formatTime(at, words)
  return dayNumber(at) === dayNumber(now) ? time : `${formatShortDate(at, words)} ${time}`
}

/** `2 jam 10 mnt lagi`, `lewat 35 mnt`, `3 hari 4 jam lagi`: whole minutes from `now` to `due`. */
export function formatLeft(due: number, now: number, words: TimeWords): string {
  const minutes = minutesLeft(due, now)
  const span = formatSpan(Math.abs(minutes), words)
  return minutes < 0 ? words.late({ span }) : words.left({ span })
}

/** Whole minutes left, rounded down: 0 is the last minute, -1 the first one late. */
export const minutesLeft = (due: number, now: number): number => Math.floor((due - now) / MINUTE)

/** The two largest units of a span in whole minutes: `3 hari 4 jam`, `2 jam 10 mnt`, `0 mnt`. */
export function formatSpan(minutes: number, words: TimeWords): string {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = minutes % 60
  const parts = [
    days > 0 && words.days(days),
    hours > 0 && words.hours(hours),
    rest > 0 && words.minutes(rest),
  ]
  const said = parts.filter((part) => part !== false).slice(0, 2)
  return said.length > 0 ? said.join(' ') : words.minutes(0)
}

/** `Rp15.000`: whole rupiah, dots between thousands, no space (as on Indonesian forms). */
export const formatRupiah = (rupiah: number): string =>
  `${rupiah < 0 ? '-' : ''}Rp${String(Math.abs(Math.round(rupiah))).replace(/\B(?=(\d{3})+$)/g, '.')}`

/** A `YYYY-MM-DD` date in words: `27 Maret 1959`. Anything else comes back as it is. */
export function formatIsoDate(date: string, words: TimeWords): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = words.months[Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${year}`
}

const dayNumber = (at: number) => Math.floor((at + WIB) / DAY)
