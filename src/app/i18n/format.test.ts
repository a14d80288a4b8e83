import { expect, test } from 'vitest'
import { messages as en } from './common/en.ts'
import { messages as id } from './common/id.ts'
import {
  formatDate,
  formatDayDate,
  formatIsoDate,
  formatLeft,
  formatRupiah,
  formatSpan,
  formatTime,
  formatWhen,
} from './format.ts'

const noonUtc = Date.UTC(2026, 10, 23, 7, 5)
const minute = 60_000

test('A moment is written in WIB, seven hours ahead of UTC, whatever the device thinks', () => {
  expect(formatDate(noonUtc, id.time)).toBe('23 November 2026')
  expect(formatTime(noonUtc, id.time)).toBe('14.05')
  expect(formatTime(noonUtc, en.time)).toBe('14:05')
  expect(formatDate(Date.UTC(2026, 11, 31, 17, 0), id.time)).toBe('1 Januari 2027')
  expect(formatDate(Date.UTC(2026, 11, 31, 16, 59), id.time)).toBe('31 Desember 2026')
})

test('A day has its Indonesian name', () => {
  expect(formatDayDate(noonUtc, id.time)).toBe('Senin, 23 November 2026')
  expect(formatDayDate(noonUtc, en.time)).toBe('Monday, 23 November 2026')
})

test('A time of another day says its date', () => {
  expect(formatWhen(noonUtc, noonUtc + minute, id.time)).toBe('14.05')
  expect(formatWhen(noonUtc + 24 * 60 * minute, noonUtc, id.time)).toBe('24 Nov 14.05')
})

test.each([
  [130, '2 jam 10 mnt lagi', '2 h 10 min left'],
  [60, '1 jam lagi', '1 h left'],
  [0, '0 mnt lagi', '0 min left'],
  [-35, 'lewat 35 mnt', '35 min late'],
  [-1505, 'lewat 1 hari 1 jam', '1 day 1 h late'],
  [4561, '3 hari 4 jam lagi', '3 days 4 h left'],
])('%d minutes to the deadline read "%s"', (minutes, indonesian, english) => {
  const due = noonUtc + minutes * minute
  expect(formatLeft(due, noonUtc, id.time)).toBe(indonesian)
  expect(formatLeft(due, noonUtc, en.time)).toBe(english)
})

test('A minute that has begun counts as gone, so that no countdown promises too much', () => {
  expect(formatLeft(noonUtc + 15 * minute - 1, noonUtc, id.time)).toBe('14 mnt lagi')
  expect(formatLeft(noonUtc - 1, noonUtc, id.time)).toBe('lewat 1 mnt')
})

test('A span keeps its two largest units', () => {
  expect(formatSpan(1440 + 5, id.time)).toBe('1 hari 5 mnt')
  expect(formatSpan(2 * 1440 + 61, id.time)).toBe('2 hari 1 jam')
})

test.each([
  [0, 'Rp0'],
  [15_000, 'Rp15.000'],
  [1_234_567, 'Rp1.234.567'],
  [-500, '-Rp500'],
])('%d rupiah read %s', (rupiah, text) => {
  expect(formatRupiah(rupiah)).toBe(text)
})

test('A date without time is written in words, and anything else is left alone', () => {
  expect(formatIsoDate('1959-03-27', id.time)).toBe('27 Maret 1959')
  expect(formatIsoDate('1959-13-27', id.time)).toBe('1959-13-27')
  expect(formatIsoDate('', id.time)).toBe('')
})
