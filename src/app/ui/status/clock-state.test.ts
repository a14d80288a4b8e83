import { expect, test } from 'vitest'
import { clockState, spokenThreshold } from './clock-state.ts'

const minute = 60_000
const from = Date.UTC(2026, 10, 23, 2, 0)
const due = from + 240 * minute
const left = (minutes: number) => due - minutes * minute

test.each([
  [240, 'easy'],
  [61, 'easy'],
  [60, 'soon'],
  [15, 'soon'],
  [14, 'pressing'],
  [0, 'pressing'],
  [-1, 'late'],
] as const)('With %d of 240 minutes left a clock is %s', (minutes, is) => {
  expect(clockState(from, due, left(minutes)).is).toBe(is)
})

test('A thirty-minute clock presses in its last quarter of an hour', () => {
  const short = from + 30 * minute
  expect(clockState(from, short, from + 14 * minute).is).toBe('easy')
  expect(clockState(from, short, from + 16 * minute).is).toBe('pressing')
})

test('Only the passing of 60, 15 and 0 minutes is spoken', () => {
  expect([61, 59, 16, 14, 0, -1].map((minutes) => spokenThreshold(due, left(minutes)))).toEqual([
    undefined,
    'hour',
    'hour',
    'quarter',
    'quarter',
    'late',
  ])
})
