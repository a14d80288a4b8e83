import { DAY, type Instant, type Millis } from '../../domain/index.ts'
import { alone, type Database } from '../db/index.ts'
import { inLog } from '../log/index.ts'
import { recordMissed, type Watched } from './missed.ts'
import { repeat } from './repeat.ts'
import { findOverdue } from './sweep.ts'

type ScheduleOptions = {
  /** The server's clock. */
  readonly clock: () => Instant
  /** What is put in order once a day and at each start; may be cut off and done again. */
  readonly tidy: () => Promise<void>
  /** What failed will be tried again; this is for the operator's log. */
  readonly onFault: (fault: unknown) => void
}

export type Schedule = { stop(): Promise<void> }

/** A promise is put on record within this of its falling due. */
const lookEvery = 500
/** So many overdue cases a look; the next look takes the rest. */
const overdueAtMost = 500
/** 02.37 in Banyuwangi: nobody is at the office. */
const quietTime = 19 * 3_600_000 + 37 * 60_000
/** Any fixed number: tidying is one process's at a time. */
const tidyLock = 3510_0003

/**
 * Keeps time until stopped. Any number of processes may: what is due is asked of the cases themselves, so nothing is
 * lost with a process, and recording the same promise twice, or at once, records it once.
 */
export function startSchedule(database: Database, { clock, tidy, onFault }: ScheduleOptions): Schedule {
  const running = [
    repeat({ work: () => recordOverdue(database, clock), pause: () => lookEvery, onFault }),
    repeat({
      work: () => alone(database, tidyLock, tidy),
      pause: () => untilQuiet(Date.now()),
      onFault,
    }),
  ]
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()))
    },
  }
}

async function recordOverdue(database: Database, clock: () => Instant): Promise<void> {
  const overdue = await findOverdue(database.read, clock(), overdueAtMost)
  const faults: unknown[] = []
  // One that fails, whyever, does not hold up the others.
  for (const one of overdue) await record(database, one, clock()).catch((fault) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
}

/** Where the village is busy now, the next look finds the case again. */
async function record(database: Database, watched: Watched, now: Instant): Promise<void> {
  const answer = await inLog(database, (tx) => recordMissed(tx, watched, now))
  if (answer.ok || answer.problem === 'BUSY') return
  throw new Error(`a missed promise could not be recorded: ${answer.problem}`)
}

function untilQuiet(now: Millis): Millis {
  return DAY - ((now - quietTime) % DAY)
}
