import { millisOf } from '../../../src/domain/index.ts'
import type { SyncRequest } from '../../../src/protocol/index.ts'
import { planEnrol, type TabletStore } from '../../../src/store/index.ts'
import type { End } from '../../../src/sync/end.ts'
import {
  type Effect,
  type Engine,
  idleEngine,
  type Job,
  type Ports,
  problemOf,
  type Reply,
  step,
  type Wire,
} from '../../../src/sync/index.ts'
import { act } from '../../../src/sync/jobs.ts'
import { asTheyAre, look, memoryStore, runInMemory } from '../../builders/memory-store.ts'
import type { Contents } from '../storage.ts'
import type { Plant } from '../tablet.ts'
import { idOf, now, type Regency, village } from './regency.ts'
import type { Said, Tablet } from './state.ts'

/** What a tablet has around it: the regency as it stands, under which epoch, and perhaps a planted mistake. */
export type Around = { readonly server: Regency; readonly epoch: number; readonly plant: Plant }

/** What came of an input: the tablet at rest, or with a request on its way. */
export type Driven = {
  readonly tablet: Tablet
  readonly request: SyncRequest | null
  /** It did more than any course of events needs. */
  readonly spins: boolean
}

type Given = { readonly notice: 'woke' | 'appended' } | { readonly end: End }

const MOST_JOBS = 60
const RTT = 100

export function aTablet(name: string): Tablet {
  const rows = memoryStore().contents
  const device = `tablet-${name}`
  const identity = { device, inc: idOf(name, 0), letter: 'A', village, asg: 1 }
  runInMemory(rows, planEnrol(identity, { seen: null }), asTheyAre)
  const blank = { sending: null, session: 0, told: [], forks: 0 }
  return { name, rows, engine: idleEngine(0), ...blank }
}

/** The program begins anew on the rows that are there. */
export function started(tablet: Tablet): Tablet {
  return { ...tablet, engine: idleEngine(0), sending: null }
}

/**
 * Gives the real engine an input and does what it says, on a copy of the rows, up to where it rests or waits for the
 * answer to a push or pull. What else it asks of the server is answered at once.
 */
export async function drive(before: Tablet, given: Given, around: Around): Promise<Driven> {
  let tablet: Tablet = { ...before, rows: copyOf(before.rows) }
  let next: Given | null = given
  for (let jobs = 0; next !== null; jobs += 1) {
    if (jobs > MOST_JOBS) return { tablet, request: null, spins: true }
    const { engine, effects } = stepped(tablet.engine, next)
    tablet = { ...tablet, engine, sending: engine.doing === 'send' ? tablet.sending : null }
    const job = effects.find(isJob)
    if (job?.do === 'send') return sent(tablet, job, around)
    next = job === undefined ? null : { end: await act.job(portsOf(tablet, around), job) }
    if (job?.do === 'open') tablet = { ...tablet, session: around.epoch }
    if (job?.do === 'fork') tablet = { ...tablet, forks: tablet.forks + 1 }
  }
  return { tablet, request: null, spins: false }
}

/** The answer that is waited for comes in. */
export async function hear(tablet: Tablet, said: Said, around: Around): Promise<Driven> {
  if (tablet.sending === null) throw new Error('nobody waits for an answer')
  const ports = portsOf(tablet, around, async () => (said.ok ? { ...said, rtt: RTT } : said))
  // What is kept meanwhile was kept when the request left.
  return drive(tablet, { end: await act.job(ports, { ...tablet.sending, settle: null }) }, around)
}

async function sent(tablet: Tablet, job: Extract<Job, { do: 'send' }>, around: Around): Promise<Driven> {
  let request: SyncRequest | null = null
  const ports = portsOf(tablet, around, async (asked) => {
    request = asked
    return { ok: false, problem: problemOf('OFFLINE') }
  })
  await act.job(ports, job)
  return { tablet: { ...tablet, sending: job }, request, spins: false }
}

/** The engine's clock begins anew at every input, so that the same situation is the same state whenever it comes. */
function stepped(engine: Engine, given: Given): { engine: Engine; effects: readonly Effect[] } {
  const at = 'notice' in given && given.notice === 'woke' ? (engine.wakeAt ?? 0) : 0
  const moment = { at, chance: 0.5 }
  const { state, effects } =
    'notice' in given
      ? step(engine, { is: given.notice, ...moment })
      : step(engine, { ...given.end, turn: engine.turn, ...moment })
  const { wakeAt, notBefore, helloAt } = state
  const times = {
    wakeAt: wakeAt === null ? null : wakeAt - at,
    notBefore: Math.max(0, notBefore - at),
    helloAt: helloAt === null ? null : 0,
    lastTry: 0,
  }
  return { engine: { ...state, ...times, turn: 0 }, effects }
}

function isJob(effect: Effect): effect is Job & { readonly turn: number } {
  return effect.do !== 'wake' && effect.do !== 'tell'
}

function portsOf(
  { rows, name, forks, session }: Tablet,
  { server, epoch, plant }: Around,
  sync?: Wire['sync'],
): Ports {
  const inSession = <Value>(value: Value): Reply<Value> =>
    session === epoch ? well(value) : { ok: false, problem: problemOf('AUTH_EXPIRED') }
  const wire: Wire = {
    open: async ({ device, inc }) => well(server.open(device, inc)),
    hello: async () => inSession(server.hello(name)),
    catalogue: async () => well([]),
    sync: sync ?? (async () => ({ ok: false, problem: problemOf('OFFLINE') })),
    snapshot: async () => inSession(server.snapshot()),
    chunk: async () => inSession(server.chunk()),
  }
  const still = { now: () => millisOf(now), ticks: () => 0, chance: () => 0.5, timer: () => () => {} }
  const contents = rows
  return {
    ...still,
    store: plant.store(storeOn(rows)),
    wire: plant.wire(wire, { contents }),
    newId: () => idOf(name, forks + 1),
  }
}

function well<Value>(value: Value): Reply<Value> {
  return { ok: true, value, rtt: RTT }
}

export function storeOn(rows: Contents): TabletStore {
  return {
    read: async (wanted) => ({ ok: true, value: look(rows, wanted, asTheyAre) }),
    run: async (plan) => ({ ok: true, value: runInMemory(rows, plan, asTheyAre) }),
  }
}

/** Rows are never written into, so that the copy of the lists is enough. */
export function copyOf(rows: Contents): Contents {
  const copied = Object.entries(rows).map(([name, all]) => [name, new Map(all)] as const)
  return { ...rows, ...Object.fromEntries(copied) }
}
