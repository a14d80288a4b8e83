import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, failed, ok, type Result, reasonOf, type ServerProblem } from '../../problems.ts'
import { type Hold, holderOf, takeHold } from './hold.ts'
import { clearIfStale, type Postmaster, readPostmaster, stopOrphan } from './postmaster.ts'
import { ensureDatabase } from './role.ts'
import { type Running, runPostgres, stopPostgres } from './run.ts'
import { prepareSite, type Site } from './site.ts'
import { type Supervised, supervise } from './supervise.ts'

export interface Embedded extends Supervised {
  /** The application's own role and database. */
  readonly connectionString: string
  /** For tests and tools: may create databases. */
  readonly superuserUrl: string
}

/** A killed PostgreSQL's number stays taken until its parent has noticed: seconds, where that is process 1. */
const patience = 15_000
/** Longer than a living server leaves its PostgreSQL unheld. */
const grace = 500

/**
 * Starts PostgreSQL on the cluster below `dataDir` (making it the first time) and holds it for this
 * server alone. An orphan that a killed server left behind is stopped first. `onLost` is called once if
 * PostgreSQL goes away while we run.
 */
export async function startEmbedded(
  dataDir: string,
  onLost: (problem: ServerProblem) => void,
): Promise<Result<Embedded>> {
  const site = await prepareSite(dataDir)
  if (!site.ok) return site
  const password = (await readFile(site.value.home.password, 'utf8')).trim()
  const urlAt = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const until = Date.now() + patience
  for (;;) {
    const attempt = await tryStart(site.value, urlAt)
    if (attempt.is === 'refused') return attempt.result
    if (attempt.is === 'started') {
      const { running, hold, connectionString } = attempt
      const superuserUrl = urlAt(running.port)
      const supervised = supervise(site.value.home, running, hold, superuserUrl, onLost)
      return ok({ ...supervised, connectionString, superuserUrl })
    }
    if (Date.now() > until) return unavailable(site.value, attempt.why)
    await pause(200)
  }
}

type Attempt =
  | { is: 'started'; running: Running; hold: Hold; connectionString: string }
  | { is: 'later'; why: string }
  | { is: 'refused'; result: { ok: false; problem: ServerProblem } }

type UrlAt = (port: number) => string

async function tryStart(site: Site, urlAt: UrlAt): Promise<Attempt> {
  const before = await readPostmaster(site.home)
  const obstacle = before && (await clearTheWay(site, before, urlAt(before.port)))
  if (obstacle) return obstacle
  const running = await runPostgres(site)
  if (typeof running === 'string') return judge(site, running)
  try {
    const hold = await takeHold(urlAt(running.port), process.pid)
    if (hold) {
      const connectionString = await ensureDatabase(hold.client, running.port)
      return { is: 'started', running, hold, connectionString }
    }
  } catch (error) {
    // One that looked before we held it may still take ours for an orphan, and stop it under our hands.
    await stopPostgres(running.child)
    return { is: 'later', why: reasonOf(error) }
  }
  // Another server that starts at this moment took ours for an orphan: it may have the folder.
  await stopPostgres(running.child)
  return { is: 'later', why: 'another server is starting on it' }
}

/** Deals with a PostgreSQL that is said to run on the cluster already; nothing, when we may start ours. */
async function clearTheWay(site: Site, before: Postmaster, url: string): Promise<Attempt | undefined> {
  try {
    if (!(await isOrphan(url))) return inUse(site, await holderOf(url))
    const stopped = await stopOrphan(site.home, before, patience)
    return stopped ? undefined : { is: 'later', why: `process ${before.pid} does not stop` }
  } catch (error) {
    // 57P03: it is starting, recovering or stopping.
    if (codeOf(error) === '57P03') return { is: 'later', why: reasonOf(error) }
    await clearIfStale(site.home, before)
    return undefined
  }
}

/** Nobody holds it, now and a moment later: its server may be about to, at its start or after a recovery. */
async function isOrphan(url: string): Promise<boolean> {
  const first = await takeHold(url, process.pid)
  await first?.release()
  if (!first) return false
  await pause(grace)
  const second = await takeHold(url, process.pid)
  await second?.release()
  return second !== undefined
}

/** What the last owner's remains cause passes by itself; so does a port that was taken in between. */
function judge(site: Site, why: string): Attempt {
  const passing = /postmaster\.pid|shared memory block|could not create any TCP|in use|starting up/i.test(why)
  return passing ? { is: 'later', why } : { is: 'refused', result: unavailable(site, why) }
}

function unavailable({ home }: Site, why: string) {
  return failed(
    'POSTGRES_UNAVAILABLE',
    `The embedded PostgreSQL did not start (${why}). Its log is ${home.log}; set DATABASE_URL to use another.`,
  )
}

function inUse({ dataDir }: Site, holder: string | undefined): Attempt {
  const result = failed(
    'DATA_DIR_IN_USE',
    `The data folder ${dataDir} is in use by a running server${holder ? ` (process ${holder})` : ''}. Stop that one, or choose another folder with DATA_DIR.`,
  )
  return { is: 'refused', result }
}
