import type { CaseState } from '../../domain/index.ts'
import { type Statement, statement, stream, type Tx } from '../db/index.ts'
import { type ChangedCase, scheduleDeadlines } from '../log/index.ts'

const forget: Statement<unknown> = statement(
  'schedule-forget',
  'SELECT count(*) FROM graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))',
)
const watched: Statement<{ village: string; id: string; hash: string; state: string }> = statement(
  'schedule-watched',
  `SELECT village_code AS village, case_id AS id, encode(hash, 'hex') AS hash, state FROM case_state
  WHERE watch_at IS NOT NULL ORDER BY village_code`,
)

/** Makes every job anew from what the cases promise: a restored database has other cases than its jobs knew. */
export async function remakeJobs(tx: Tx): Promise<void> {
  await tx.run(forget)
  let village = ''
  let cases: ChangedCase[] = []
  for await (const row of stream(tx, watched)) {
    if (row.village !== village) {
      await scheduleDeadlines(tx, village, cases)
      village = row.village
      cases = []
    }
    const state: CaseState = JSON.parse(row.state)
    cases.push({ id: row.id, hash: row.hash, before: null, state })
  }
  await scheduleDeadlines(tx, village, cases)
}
