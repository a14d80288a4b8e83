import { type Reader, type Statement, statement } from '../db/index.ts'

/** What the server did not take from a village's tablets and nobody has put right: refused with a reason, or held. */
type StoppedSummary = { readonly village: string; readonly refused: number; readonly held: number }

/** True of the text of an event that replaces the one with this verdict; as the index on events has it. */
function replaces(text: string): string {
  return `${text} NOT LIKE '%"supersedes":null%'
        AND substring(${text} FROM '"supersedes":"([0-9a-f-]{36})"') = verdict.id::text`
}

const list: Statement<StoppedSummary> = statement(
  'projection-stopped',
  `SELECT village_code AS village, (count(*) FILTER (WHERE s = 'rej'))::int AS refused,
    (count(*) FILTER (WHERE s = 'held'))::int AS held
  FROM verdict
  WHERE s IN ('rej', 'held')
    AND NOT EXISTS (
      SELECT FROM event e WHERE e.village_code = verdict.village_code AND ${replaces('e.body')}
    )
    AND NOT EXISTS (
      SELECT FROM quarantine q WHERE q.village_code = verdict.village_code AND ${replaces('q.payload')}
    )
  GROUP BY village_code ORDER BY village_code`,
)

/** The villages that have any. */
export function listStopped(reader: Reader): Promise<StoppedSummary[]> {
  return reader.rows(list, [])
}
