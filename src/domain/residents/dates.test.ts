import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInJakarta, daysBetween, isoDateOf, parseDateBoxes, parseIsoDate } from './dates.ts'

const aDate = fc.date({ min: new Date('1880-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
const MS_A_DAY = 86_400_000

test('every day of the calendar is read from its boxes and from its text, and counted right', () => {
  fc.assert(
    fc.property(aDate, aDate, (one, other) => {
      const text = one.toISOString().slice(0, 10)
      const [year = '', month = '', day = ''] = text.split('-')
      const read = parseDateBoxes({ day: String(Number(day)), month, year })
      expect(read).toEqual({ ok: true, value: text, warnings: [] })
      expect(parseIsoDate(text)).toEqual(read)
      const second = parseIsoDate(other.toISOString().slice(0, 10))
      if (!read.ok || !second.ok) throw new Error('unread')
      const days = Math.floor(other.getTime() / MS_A_DAY) - Math.floor(one.getTime() / MS_A_DAY)
      expect(daysBetween(read.value, second.value)).toBe(days)
    }),
  )
})

test('no other day exists', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1880, max: 2199 }), fc.nat(13), fc.nat(32), (year, month, day) => {
      const date = new Date(Date.UTC(year, month - 1, day))
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
      expect(isoDateOf(year, month, day) !== null).toBe(exists && date.getUTCFullYear() === year)
    }),
  )
})

test.each(['Maret', 'maret', 'MAR', 'mar.', 'March', '3', '03', ' 3 '])('the month %j is March', (month) => {
  expect(parseDateBoxes({ day: '27', month, year: '1959' })).toMatchObject({ value: '1959-03-27' })
})

test.each([
  ['Pebruari', '02'],
  ['Mei', '05'],
  ['May', '05'],
  ['Agustus', '08'],
  ['Ags', '08'],
  ['Okt', '10'],
  ['Nopember', '11'],
  ['Desember', '12'],
])('the month %s is %s', (month, number) => {
  expect(parseDateBoxes({ day: '9', month, year: '1999' })).toMatchObject({ value: `1999-${number}-09` })
})

test.each([
  [{ day: '', month: '3', year: '1959' }, 'day'],
  [{ day: '27', month: ' ', year: '1959' }, 'month'],
  [{ day: '27', month: '3', year: '' }, 'year'],
])('%j says which box is empty', (boxes, missing) => {
  expect(parseDateBoxes(boxes)).toEqual({ ok: false, problem: 'dateIncomplete', details: { missing } })
})

test.each([
  { day: '31', month: '2', year: '1959' },
  { day: '29', month: '2', year: '1900' },
  { day: '27', month: 'Marsudi', year: '1959' },
  { day: '27', month: '3', year: '59' },
  { day: '1e1', month: '3', year: '1959' },
])('%j is no date', (boxes) => {
  expect(parseDateBoxes(boxes)).toEqual({ ok: false, problem: 'dateImpossible' })
})

test.each([
  ['2026-11-23T16:59:59.999Z', '2026-11-23'],
  ['2026-11-23T17:00:00.000Z', '2026-11-24'],
])('at %s it is %s in Banyuwangi', (instant, day) => {
  expect(dayInJakarta(instant)).toBe(day)
})
