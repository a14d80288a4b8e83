import { type Reader, type Statement, statement } from '../db/index.ts'

/** What the server did not take from a village's tablets: refused with a reason, or held for a decision. */
type StoppedSummary = { readonly village: string; readonly refused: number; readonly held: number }

const list: Statement<StoppedSummary> = statement(
  'projection-stopped',
  `SELECT village_code AS village, (count(*) FILTER (WHERE s = 'rej'))::int AS refused,
    (count(*) FILTER (WHERE s = 'held'))::int AS held
  FROM verdict WHERE s IN ('rej', 'held') GROUP BY village_code ORDER BY village_code`,
)

/** The villages that have any. */
export function listStopped(reader: Reader): Promise<StoppedSummary[]> {
  return reader.rows(list, [])
}
