import { type JobHelpers, run, type TaskList } from 'graphile-worker'
import type { Instant } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { DEADLINE_TASK, inLog } from '../log/index.ts'
import { recordMissed, type Watched } from './missed.ts'
import { schedulePool } from './pool.ts'
import { quiet } from './prepare.ts'
import { findOverdue } from './sweep.ts'

type ScheduleOptions = {
  /** The server's clock. */
  readonly clock: () => Instant
  /** What is put in order once a day and at each start; may be cut off and done again. */
  readonly tidy: () => Promise<void>
  /** A task that failed will be tried again; this is for the operator's log. */
  readonly onFault: (fault: unknown) => void
}

export type Schedule = { stop(): Promise<void> }

/** A promise is put on record within this of its falling due. */
const lookEvery = 500
/** One connection listens, the others run tasks; each costs PostgreSQL about 5 MB. */
const connections = 3
const tasksAtOnce = 2
/** So many overdue cases a sweep; the next sweep takes the rest. */
const sweepAtMost = 500

/**
 * Keeps time until stopped. Any number of processes may: a job is one process's at a time, and recording is
 * idempotent. Jobs wait in the database, so what fell due while nothing ran is recorded at once; a sweep at the
 * start and every minute finds what a killed process had taken and not done.
 */
export async function startSchedule(database: Database, options: ScheduleOptions): Promise<Schedule> {
  const taskList = tasksOf(database, options)
  const pool = schedulePool(database.connectionString, connections)
  const runner = await run({
    pgPool: pool,
    concurrency: tasksAtOnce,
    pollInterval: lookEvery,
    noHandleSignals: true,
    crontab: '* * * * * sweep\n37 19 * * * tidy',
    logger: quiet,
    taskList,
  })
  runner.promise.catch(options.onFault)
  for (const task of ['sweep', 'tidy']) await runner.addJob(task, {}, { jobKey: task })
  return { stop: () => runner.stop().finally(() => pool.end()) }
}

function tasksOf(database: Database, options: ScheduleOptions): TaskList {
  return {
    [DEADLINE_TASK]: reporting(options, async (payload, { job }) => {
      // The database's clock found the job due: a clock of ours that lags a little must not find it early.
      const dueAt = job.run_at.toISOString()
      const now = options.clock()
      await record(database, readWatched(payload), now < dueAt ? dueAt : now)
    }),
    tidy: reporting(options, () => options.tidy()),
    sweep: reporting(options, async () => {
      const now = options.clock()
      for (const watched of await findOverdue(database.read, now, sweepAtMost)) {
        await record(database, watched, now)
      }
    }),
  }
}

type Task = (payload: unknown, helpers: JobHelpers) => Promise<void>

function reporting({ onFault }: ScheduleOptions, task: Task): Task {
  return async (payload, helpers) => {
    try {
      await task(payload, helpers)
    } catch (fault) {
      onFault(fault)
      throw fault
    }
  }
}

/** Throws where the village was busy: the job is then tried again. */
async function record(database: Database, watched: Watched, now: Instant): Promise<void> {
  const answer = await inLog(database, (tx) => recordMissed(tx, watched, now))
  if (!answer.ok) throw new Error(`a deadline could not be recorded: ${answer.problem}`)
}

function readWatched(payload: unknown): Watched {
  if (typeof payload === 'object' && payload !== null && 'village' in payload && 'case' in payload) {
    return { village: String(payload.village), case: String(payload.case) }
  }
  throw new Error('a deadline job names its village and case')
}
