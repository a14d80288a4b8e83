import { expect, test } from 'vitest'
import { countIn, say, total } from '../../../scripts/tally.ts'

const report = (passed: number, failed: number, unloaded = 0): string =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: Array(unloaded).fill({ status: 'failed', assertionResults: [] }),
  })

test('a run is counted test by test', () => {
  expect(countIn(report(5, 0), true)).toEqual({ passed: 5, failed: 0 })
  expect(countIn(report(5, 2), false)).toEqual({ passed: 5, failed: 2 })
})

test('nothing that went wrong is counted as nothing', () => {
  expect(countIn(undefined, true).failed).toBe(1)
  expect(countIn(report(0, 0), true).failed).toBe(1)
  expect(countIn(report(5, 0), false).failed).toBe(1)
  expect(countIn(report(5, 0, 2), false).failed).toBe(2)
})

test('the last line sums all runs', () => {
  expect(say(total([countIn(report(5, 0), true), countIn(report(7, 1), false)]))).toBe('12 passed, 1 failed')
})
