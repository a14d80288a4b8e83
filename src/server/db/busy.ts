import { codeOf, reasonOf } from '../problems.ts'

/**
 * Timeouts, deadlocks, no connection left, a database that is starting, stopping or gone:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const passing = new Set([
  '57014',
  '55P03',
  '40P01',
  '40001',
  '53300',
  '53400',
  '57P01',
  '57P02',
  '57P03',
  '57P04',
  '25P03',
  '25P04',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])
const passingTexts = /timeout exceeded when trying to connect|Connection terminated|connection error/i

/**
 * Whether the database could not do it now but may later (answer BUSY, the peer retries the same batch).
 * A commit that failed this way may still have happened: only a repeatable request may be told so.
 */
export function isBusy(error: unknown): boolean {
  return passing.has(codeOf(error) ?? '') || passingTexts.test(reasonOf(error))
}
