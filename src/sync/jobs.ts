import { DAY, type Instant, instantOf, later, millisOf, never, REDUCER_VERSION } from '../domain/index.ts'
import { limits, type PullRequest, type SyncRequest } from '../protocol/index.ts'
import {
  planAnswer,
  planCatalogue,
  planEvict,
  planFork,
  planHello,
  planHollow,
  planPrune,
  planSession,
  planStatus,
  readPage,
  type Stored,
} from '../store/index.ts'
import { type Batch, readAhead, readBatch, wireForm } from './batch.ts'
import { type End, failedBy, failedOn } from './end.ts'
import type { Effect, Job, Trip } from './engine/index.ts'
import { loadPiece } from './load.ts'
import type { Ports, Reply } from './ports.ts'
import { problemOf, type SyncProblem } from './problem.ts'

type JobOf<Name extends Job['do']> = Extract<Job, { do: Name }>
/** A photo stays on the tablet that took it for so long after the server has it. */
const FILES_KEPT = 14 * DAY
const FILES_AT_ONCE = 50

/** Carries out what the engine says. */
export const act = {
  job: (ports: Ports, job: Job): Promise<End> => doJob(ports, job),
  tell: async ({ store, now }: Ports, { problem, wait }: Extract<Effect, { do: 'tell' }>): Promise<void> => {
    const nextTry = wait === null ? null : instantOf(now() + wait)
    await store.run(planStatus({ problem, nextTry }))
  },
}

function doJob(ports: Ports, job: Job): Promise<End> {
  switch (job.do) {
    case 'read':
      return read(ports, job)
    case 'open':
      return open(ports)
    case 'greet':
      return greet(ports)
    case 'send':
      return send(ports, job)
    case 'keep':
      return keep(ports, job.trip)
    case 'load':
      return loadPiece(ports)
    case 'fork':
      return changed(ports.store.run(planFork(job.from, ports.newId())), 'forked')
    case 'hollow':
      return changed(ports.store.run(planHollow(job.event)), 'hollowed')
    default:
      return never(job)
  }
}

async function read({ store }: Ports, { from, limit }: JobOf<'read'>): Promise<End> {
  const batch = await readBatch(store, { from, limit, bytes: limits.pushBytes })
  return batch.ok ? { is: 'read', batch: batch.value } : failedOn(batch)
}

async function open({ store, wire }: Ports): Promise<End> {
  const seen = await store.read({})
  if (!seen.ok) return failedOn(seen)
  const { identity, place, settled } = seen.value.meta
  if (identity === null) return { is: 'read', batch: null }
  const session = await wire.open(identity)
  if (!session.ok) return failedBy(session.problem)
  const stored = await store.run(planSession(session.value, identity.inc))
  const { lastDseq, epoch } = session.value
  // Another history; or, where verdicts came before any page did, one of which nobody here knows that it is the same.
  const estranged = place.epoch !== epoch && (place.epoch !== null || settled > 0)
  return stored.ok ? { is: 'opened', lastDseq, estranged } : failedOn(stored)
}

/** The catalogue first, so that a noted hello always has its catalogue. */
async function greet(ports: Ports): Promise<End> {
  const hello = await ports.wire.hello()
  if (!hello.ok) return failedBy(hello.problem)
  const seen = await ports.store.read({})
  if (!seen.ok) return failedOn(seen)
  const held = seen.value.meta.hello?.catalogue ?? ''
  const catalogue = held === hello.value.catalogue ? held : await fetched(ports, hello.value.catalogue, held)
  if (typeof catalogue !== 'string') return failedBy(catalogue)
  const noted = await ports.store.run(planHello({ ...hello.value, catalogue }, instantOf(ports.now())))
  return noted.ok ? changed(pruned(ports, hello.value.now), 'greeted') : failedOn(noted)
}

/** Once a day, some of what was kept for 90 days goes, and photos that the server has had for two weeks. */
async function pruned({ store }: Ports, now: Instant): Promise<Stored<unknown>> {
  const files = await store.run(planEvict(later(now, -FILES_KEPT), FILES_AT_ONCE))
  return files.ok ? store.run(planPrune(now)) : files
}

/** Which catalogue is held now. One that this program cannot read leaves the one before, and stops nothing else. */
async function fetched({ store, wire }: Ports, version: string, held: string): Promise<string | SyncProblem> {
  const catalogue = await wire.catalogue()
  if (!catalogue.ok) return catalogue.problem.code === 'UNKNOWN' ? held : catalogue.problem
  const stored = await store.run(planCatalogue(catalogue.value))
  return stored.ok ? version : problemOf(stored.problem)
}

/** The request leaves first; what storage has to do meanwhile is done while it is on its way. */
async function send(ports: Ports, { batch, pull, ahead, settle }: JobOf<'send'>): Promise<End> {
  const { store, wire, newId, now } = ports
  const asked = pull === null ? null : pullOf(batch, pull)
  const asking: Promise<Reply<Trip['answer']>> = wire.sync(requestOf(batch, asked, newId()))
  const keeping = settle && keep(ports, settle)
  const reading = ahead === null ? null : readAhead(store, batch, { limit: ahead, bytes: limits.pushBytes })
  const [reply, kept, read] = await Promise.all([asking, keeping, reading])
  if (kept?.is === 'failed') return kept
  if (!reply.ok) return failedBy(reply.problem)
  const { value: answer, rtt } = reply
  const off = Math.round(millisOf(answer.now) + rtt / 2 - now())
  const next = read?.ok ? read.value : null
  return { is: 'answered', trip: { batch, asked, answer, rtt, off, ahead: next } }
}

async function keep({ store, now }: Ports, { batch, asked, answer, off }: Trip): Promise<End> {
  const { inc, device } = batch.identity
  const page = answer.pull && asked ? (readPage(answer.pull, asked, device) ?? ('broken' as const)) : null
  const sent = new Map(batch.events.map(({ event }) => [event.id, event]))
  const told = { verdicts: answer.push.verdicts, epoch: answer.epoch, at: instantOf(now()) }
  const stored = await store.run(planAnswer({ inc, sent, asked, page, off, ...told }))
  return stored.ok ? { is: 'kept', outcome: stored.value } : failedOn(stored)
}

function pullOf({ place: { epoch, cursor, chain } }: Batch, limit: number): PullRequest {
  return { epoch, cursor, chain, limit, reducer: REDUCER_VERSION }
}

function requestOf(batch: Batch, pull: PullRequest | null, req: string): SyncRequest {
  const { device, inc, village, asg } = batch.identity
  const { minted, waiting: pending, oldestAt: oldestPendingAt } = batch
  const head = { req, device, inc, village, asg, minted, pending, oldestPendingAt }
  return { ...head, push: batch.events.map(wireForm), pull }
}

async function changed(
  stored: Promise<Stored<unknown>>,
  is: 'forked' | 'hollowed' | 'greeted',
): Promise<End> {
  const done = await stored
  return done.ok ? { is } : failedOn(done)
}
