import { expect, test } from 'vitest'
import type { ComplaintCase } from './case.ts'
import { complaintScore } from './complaint-score.ts'
import { later, MINUTE } from './time.ts'

const now = '2026-11-24T08:00:00.000Z'
const ago = (minutes: number) => later(now, -minutes * MINUTE)

/** A complaint of so many minutes ago, answered after so many. */
function told(minutes: number, answeredAfter: number | null) {
  const at = ago(minutes)
  const respondedAt = answeredAfter === null ? null : later(at, answeredAfter * MINUTE)
  const promise = { firstResponseMinutes: 240, resolutionMinutes: 240 }
  const one = { kind: 'complaint', status: 'submitted', openedAt: at, clockFrom: at, closedAt: null }
  return { ...one, respondedAt, promise } as unknown as ComplaintCase
}

test('a complaint counts once it is answered or late; a late answer, or one of last season, does not help', () => {
  expect(complaintScore([], now)).toEqual({ due: 0, inTime: 0 })
  const running = told(60, null)
  expect(complaintScore([running], now)).toEqual({ due: 0, inTime: 0 })
  const [answered, late, forgotten, old] = [
    told(600, 240),
    told(600, 241),
    told(300, null),
    told(60 * 24 * 31, 5),
  ]
  expect(complaintScore([answered, late, forgotten, old, running], now)).toEqual({ due: 3, inTime: 1 })
})
