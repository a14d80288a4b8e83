import {
  type Actor,
  type CaseState,
  type EventDraft,
  HOUR,
  type Instant,
  instantOf,
  MINUTE,
  REDUCER_VERSION,
} from '../../src/domain/index.ts'
import {
  type HelloAnswer,
  limits,
  type ProblemCode,
  type SessionAnswer,
  type SnapshotAnswer,
  type SyncAnswer,
  type SyncRequest,
  syncRequest,
} from '../../src/protocol/index.ts'
import {
  type Answer,
  appendOwn,
  appendPush,
  type LogTx,
  type Push,
  type PushDevice,
  type Pushed,
} from '../../src/server/log/index.ts'
import { recordMissed } from '../../src/server/schedule/index.ts'
import { MemoryLog, type MemoryState } from '../builders/memory-log.ts'
import type { Chance } from './chance.ts'
import { planInCatalogue, rolesOf } from './people.ts'
import type { Plant } from './tablet.ts'
import type { Timeline } from './timeline.ts'

/** What the server says: a value, or a problem with its detail. */
export type Said<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly problem: ProblemCode
      readonly detail: Readonly<Record<string, string | number | null>>
    }

type Session = { readonly device: string; readonly inc: string; readonly until: number }
type Surroundings = {
  readonly timeline: Timeline
  readonly chance: Chance
  readonly plant: Plant
  /** Tells the tablets of a village that its log moved. */
  readonly poke: (village: string) => void
}
type Backup = { readonly state: MemoryState }

/** The regency server: the real append over a log in memory, with the sessions and addresses that tablets need. */
export class SimServer {
  readonly log: MemoryLog
  readonly devices = new Map<string, PushDevice>()
  epoch: string
  readonly #sessions = new Map<string, Session>()
  readonly #chunks = new Map<string, readonly CaseState[]>()
  #backup: Backup | null = null
  wasRestored = false
  readonly #timeline: Timeline
  readonly #chance: Chance
  readonly #plant: Pick<Plant, 'answersEarly' | 'tx'>
  readonly #durable = new Map<string, number>()
  /** Often so little that what waits leaves in many pushes, each while the answer before it is being kept. */
  readonly #pushMax: number
  /** Often so rarely that news comes by pokes, or late where they are lost. */
  readonly #pollMs: number
  readonly #poke: (village: string) => void

  constructor({ timeline, chance, plant, poke }: Surroundings, villages: readonly string[]) {
    this.#plant = plant
    this.#timeline = timeline
    this.#chance = chance
    this.#poke = poke
    this.epoch = chance.id()
    this.log = new MemoryLog(this.epoch, villages)
    this.#pushMax = chance.flip(0.7) ? chance.int(1, 5) : limits.pushEvents
    this.#pollMs = chance.flip(0.2) ? limits.pollMillis : chance.int(5 * MINUTE, 2 * HOUR)
  }

  get now(): Instant {
    return instantOf(this.#timeline.now)
  }

  open(device: string, inc: string): SessionAnswer & { token: string } {
    const known = this.#known(device)
    const token = this.#chance.salt()
    this.#sessions.set(token, { device, inc, until: this.#timeline.now + limits.tokenMillis })
    return {
      token,
      expiresInMs: limits.tokenMillis,
      letter: 'A',
      assignment: { village: known.village, version: 1 },
      lastDseq: this.#lastDseq(known.village, device, inc),
      epoch: this.epoch,
      now: this.now,
    }
  }

  hello(token: string | null): Said<HelloAnswer> {
    const session = this.#session(token)
    if (session === null) return { ok: false, problem: 'AUTH_EXPIRED', detail: {} }
    const { village } = this.#known(session.device)
    const device = { id: session.device, letter: 'A', inc: session.inc, lastDseq: 0 }
    const versions = { proto: 1, minProto: 1, maxProto: 1, reducer: REDUCER_VERSION, types: {} } as const
    const said = {
      assignment: { village, version: 1 },
      device,
      staff: [],
      catalogue: 'none',
      helloTag: 'none',
    }
    return { ok: true, value: { ...versions, epoch: this.epoch, now: this.now, limits, ...said } }
  }

  /** `dies`: the process ends just before the commit, which then did not happen. */
  async sync(token: string | null, raw: SyncRequest, dies: boolean): Promise<Said<SyncAnswer>> {
    const session = this.#session(token)
    if (session === null) return { ok: false, problem: 'AUTH_EXPIRED', detail: {} }
    const read = syncRequest.safeParse(raw)
    if (!read.success) return { ok: false, problem: 'MALFORMED', detail: {} }
    const request = read.data
    const push = {
      device: this.#known(session.device),
      request,
      roles: rolesOf,
      plans: planInCatalogue,
      now: this.now,
    }
    const pushed = await this.#append(push, dies)
    if (!pushed.ok) return pushed
    const { epoch, push: verdicts, pull } = pushed.value
    const village = push.device.village
    const next = { pollMs: this.#pollMs, pushMax: this.#pushMax }
    const about = { assignment: { village, version: 1 }, helloTag: 'none' }
    return {
      ok: true,
      value: { req: request.req, proto: 1, epoch, now: this.now, push: verdicts, pull, next, ...about },
    }
  }

  snapshot(token: string | null): Said<SnapshotAnswer> {
    const session = this.#session(token)
    if (session === null) return { ok: false, problem: 'AUTH_EXPIRED', detail: {} }
    const { village, revoked } = this.#known(session.device)
    if (revoked) return { ok: false, problem: 'DEVICE_REVOKED', detail: {} }
    const head = this.head(village)
    const cases = this.log.cases(village)
    const each = 3
    const chunks = Array.from({ length: Math.ceil(cases.length / each) }, (_, at) => {
      const part = cases.slice(at * each, (at + 1) * each)
      const sha256 = Buffer.from(this.#chance.bytes(32)).toString('hex')
      this.#chunks.set(sha256, part)
      return { sha256, cases: part.length, bytes: 1 }
    })
    const { seq, chain, stateHash } = head
    const value = {
      epoch: this.epoch,
      village,
      seq,
      chain,
      stateHash,
      reducer: REDUCER_VERSION,
      cases: cases.length,
      chunks,
    }
    return { ok: true, value }
  }

  chunk(sha256: string): Said<readonly CaseState[]> {
    const cases = this.#chunks.get(sha256)
    return cases
      ? { ok: true, value: structuredClone(cases) }
      : { ok: false, problem: 'NOT_FOUND', detail: {} }
  }

  /** What an officer does. */
  async officer(village: string, drafts: readonly EventDraft[], actor: Actor): Promise<void> {
    const seen = this.head(village).seq
    await this.#transact(village, (tx) => appendOwn(tx, { village, drafts, seen, actor, now: this.now }))
  }

  /** What the schedule does: every promise that was not kept goes on record. */
  async recordMissed(village: string): Promise<void> {
    for (const { id } of this.log.cases(village)) {
      await this.#transact(village, (tx) => recordMissed(tx, { village, case: id }, this.now))
    }
  }

  head(village: string) {
    const found = this.log.state.get(village)
    if (found === undefined) throw new Error('no such village')
    return found.head
  }

  forgetTokens(): void {
    this.#sessions.clear()
  }

  backup(): void {
    this.#backup ??= { state: this.log.state }
  }

  /** Puts the backup in place, as another life of history; snapshots and sessions of the old one are gone. */
  restore(): boolean {
    if (this.#backup === null) return false
    this.wasRestored = true
    this.epoch = this.#chance.id()
    this.log.restore(this.#backup.state, this.epoch)
    this.#backup = null
    this.#chunks.clear()
    this.forgetTokens()
    return true
  }

  /** Throws where the process ends before the commit, unless a planted mistake has answered already. */
  async #append(push: Push, dies: boolean): Promise<Answer<Pushed>> {
    let early: Answer<Pushed> | null = null
    const work = async (tx: LogTx): Promise<Answer<Pushed>> => {
      early = await appendPush(this.#plant.tx(tx, this.#durable), push)
      return early
    }
    try {
      return await this.#transact(push.device.village, work, () => !dies)
    } catch (death) {
      if (this.#plant.answersEarly && early !== null) return early
      throw death
    }
  }

  /** After a commit that brought something, the village's tablets are poked. */
  async #transact<Value>(village: string, work: (tx: LogTx) => Promise<Value>, survives = () => true) {
    const { seq } = this.head(village)
    const value = await this.log.transact(work, survives)
    if (this.head(village).seq > seq) this.#poke(village)
    return value
  }

  #known(device: string): PushDevice {
    const known = this.devices.get(device)
    if (known === undefined) throw new Error(`no such device: ${device}`)
    return known
  }

  #session(token: string | null): Session | null {
    const session = token === null ? undefined : this.#sessions.get(token)
    return session !== undefined && session.until > this.#timeline.now ? session : null
  }

  #lastDseq(village: string, device: string, inc: string): number {
    return this.log.state.get(village)?.lives.get(`${device}/${inc}`)?.lastDseq ?? 0
  }
}

/** How long a run may take to come to rest once the trouble is over. */
export const PATIENCE_OF_A_RUN = 14 * HOUR
