import type { Instant } from '../../domain/index.ts'
import { type Reader, type Statement, statement } from '../db/index.ts'
import type { Watched } from './missed.ts'

/** The schedule's own question goes to all villages at once, by the small index of what is still watched. */
const overdue: Statement<Watched> = statement(
  'schedule-overdue',
  `SELECT village_code AS village, case_id AS case FROM case_state
  WHERE watch_at <= $1 ORDER BY watch_at LIMIT $2`,
)

/** Cases with a promise that was due by `at` and is not on record, the longest overdue first. */
export function findOverdue(reader: Reader, at: Instant, limit: number): Promise<Watched[]> {
  return reader.rows(overdue, [at, limit])
}
