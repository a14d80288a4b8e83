import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, later } from '../../domain/index.ts'
import { occurredAt } from './occurred.ts'

const receipt = '2026-11-24T03:00:00.000Z'
const instant = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const offset = fc.option(fc.integer({ min: -400 * DAY, max: 400 * DAY }))

test.each([
  ['the clock is right', '2026-11-24T02:00:00.000Z', 0, null, '2026-11-24T02:00:00.000Z'],
  [
    'the clock is a year slow and that was measured',
    '2025-11-24T02:00:00.000Z',
    365 * DAY,
    null,
    '2026-11-24T02:00:00.000Z',
  ],
  [
    'the clock is a year fast and that was measured',
    '2027-11-24T02:00:00.000Z',
    -365 * DAY,
    null,
    '2026-11-24T02:00:00.000Z',
  ],
  ['the clock is a year slow and was never measured', '2025-11-24T02:00:00.000Z', null, null, receipt],
  ['the clock is a year fast and was never measured', '2027-11-24T02:00:00.000Z', null, null, receipt],
  [
    'the clock was never measured, and may be right',
    '2026-09-24T02:00:00.000Z',
    null,
    null,
    '2026-09-24T02:00:00.000Z',
  ],
  [
    'the clock went back after the event before',
    '2026-11-23T02:00:00.000Z',
    0,
    '2026-11-24T01:00:00.000Z',
    '2026-11-24T01:00:00.000Z',
  ],
  ['the server itself went back', '2026-11-24T02:00:00.000Z', 0, '2026-11-24T09:00:00.000Z', receipt],
])('where %s, an event happened when it can have happened', (_case, at, off, previous, expected) => {
  expect(occurredAt({ at, off }, receipt, previous)).toBe(expected)
})

test('whatever the clock says, an event is neither after its receipt nor before the one before it', () => {
  fc.assert(
    fc.property(instant, offset, fc.option(instant), (at, off, said) => {
      const previous = said !== null && said > receipt ? receipt : said
      const occurred = occurredAt({ at, off }, receipt, previous)
      expect(occurred <= receipt).toBe(true)
      expect(previous === null || occurred >= previous).toBe(true)
      expect(occurred >= later(receipt, -180 * DAY) || occurred === previous).toBe(true)
    }),
  )
})
