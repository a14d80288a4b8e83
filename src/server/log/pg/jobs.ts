import { type CaseState, type Deadline, watchedOf } from '../../../domain/index.ts'
import { type Statement, statement, type Tx } from '../../db/index.ts'
import type { ChangedCase } from '../port.ts'

/** The task that `schedule` runs when a promise falls due. */
export const DEADLINE_TASK = 'deadline'

const add: Statement<unknown> = statement(
  'log-jobs-add',
  `SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
    SELECT ROW ($2::text, json_build_object('village', $1::text, 'case', case_id), NULL, due_at, NULL,
      $1 || ':' || case_id || ':' || metric, NULL, NULL)::graphile_worker.job_spec
    FROM unnest($3::text[], $4::text[], $5::timestamptz[]) AS d (case_id, metric, due_at)))`,
)
const remove: Statement<unknown> = statement(
  'log-jobs-remove',
  `SELECT graphile_worker.remove_job($1 || ':' || case_id || ':' || metric)
  FROM unnest($2::text[], $3::text[]) AS d (case_id, metric)`,
)

type Watched = { readonly case: string } & Pick<Deadline, 'metric' | 'due'>

/** Sets the schedule's jobs by what the cases now promise, in the transaction that changes the cases. */
export async function scheduleDeadlines(
  tx: Tx,
  village: string,
  cases: readonly ChangedCase[],
): Promise<void> {
  const due = cases.flatMap(({ id, before, state }) => newlyWatched(before, state, id))
  const over = cases.flatMap(({ id, before, state }) => notWatched(before, state, id))
  if (due.length > 0) await tx.run(add, [village, DEADLINE_TASK, ...columns(due), due.map((one) => one.due)])
  if (over.length > 0) await tx.run(remove, [village, ...columns(over)])
}

function newlyWatched(before: CaseState | null, after: CaseState, id: string): Watched[] {
  const known = watched(before, id)
  return watched(after, id).filter(
    (one) => !known.some(({ metric, due }) => metric === one.metric && due === one.due),
  )
}

/** What was on record as missed needs no job removed: the job that recorded it ends by itself. */
function notWatched(before: CaseState | null, after: CaseState, id: string): Watched[] {
  const missed = after.kind === 'unopened' ? [] : after.missed
  const still = [...watched(after, id), ...missed]
  return watched(before, id).filter(({ metric }) => !still.some((one) => one.metric === metric))
}

function watched(state: CaseState | null, id: string): Watched[] {
  if (state === null || state.kind === 'unopened') return []
  return watchedOf(state).map(({ metric, due }) => ({ case: id, metric, due }))
}

function columns(some: readonly Watched[]): unknown[] {
  return [some.map((one) => one.case), some.map(({ metric }) => metric)]
}
