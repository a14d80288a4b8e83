import { type EventDraft, instantOf, REDUCER_VERSION } from '../../src/domain/index.ts'
import { enrolAnswer } from '../../src/protocol/index.ts'
import {
  type Identity,
  type Meta,
  newId,
  planAppend,
  planCarry,
  type StorageProblem,
  type Stored,
} from '../../src/store/index.ts'
import { become } from '../../src/sync/enrol.ts'
import { packRescue, type Rescued, type Running, runEngine } from '../../src/sync/index.ts'
import { ask, httpWire, type Line, newKeyPair, publicKeyOf, signedBy } from '../../src/sync/wire/index.ts'
import { type MemoryStore, memoryStore } from './memory-store.ts'
import type { AFile } from './uploads.ts'

/** A tablet without a browser: the real engine, plans and wire, over storage in memory. */
export class EngineTablet {
  readonly store: MemoryStore = memoryStore()
  readonly #keys = newKeyPair()
  #running: Running | null = null
  /** Where the server answers now. */
  url: string

  constructor(url: string) {
    this.url = url
  }

  /** Pairs it by a one-time code; again for another village, or under another name. */
  async enrol(code: string): Promise<this> {
    const inc = newId()
    const body = { code, publicKey: await publicKeyOf(await this.#keys), inc }
    const reply = await ask(this.#line, { path: '/v1/devices/enrol', body }, enrolAnswer)
    if (!reply.ok) throw new Error(reply.problem.code)
    const { device, letter, assignment } = reply.value
    const identity: Identity = { device, inc, letter, village: assignment.village, asg: assignment.version }
    const problem = await become(this.store, identity, await this.#keys)
    if (problem !== null) throw new Error(problem)
    return this
  }

  /** Saves what a person confirmed. */
  async file(...drafts: EventDraft[]): Promise<void> {
    worked(await this.store.run(planAppend(drafts)))
    this.#running?.notice('appended')
  }

  /** Switches its network on; it looks around at once. */
  connect(): this {
    const { store } = this
    const wire = httpWire(this.#line, async (text) => signedBy(await this.#keys, text))
    const timer = (wait: number, then: () => void): (() => void) => {
      const id = setTimeout(then, wait)
      return () => clearTimeout(id)
    }
    const clocks = { now: () => Date.now(), ticks: () => performance.now() }
    this.#running = runEngine({ store, wire, ...clocks, chance: Math.random, newId, timer })
    return this
  }

  disconnect(): void {
    this.#running?.stop()
    this.#running = null
  }

  /** Asks it to sync now, as a person does. */
  syncNow(): void {
    this.#running?.notice('asked')
  }

  /** Keeps a photo, as its camera would. */
  async keep({ bytes, sha256, mime }: AFile): Promise<void> {
    const attachment = { sha256, size: bytes.length, mime }
    worked(
      await this.store.run(planCarry({ attachment, bytes: new Uint8Array(bytes) }, instantOf(Date.now()))),
    )
  }

  /** Seals what waits, by its own key or, forged, by a stranger's. */
  async rescue({ forged = false } = {}): Promise<Rescued> {
    const keys = await (forged ? newKeyPair() : this.#keys)
    return packRescue({ store: this.store, sign: (text) => signedBy(keys, text), now: () => Date.now() })
  }

  async meta(): Promise<Meta> {
    return worked(await this.store.read({})).meta
  }

  /** Own events without a good verdict, whatever their reason. */
  get unsent(): number {
    return this.store.contents.outbox.size
  }

  get #line(): Line {
    return {
      fetch: (path, init) => fetch(`${this.url}${String(path)}`, init),
      ticks: () => performance.now(),
      client: `test/1 reducer/${REDUCER_VERSION}`,
    }
  }
}

function worked<Value>(stored: Stored<Value>): Value {
  if (!stored.ok) throw new Error(stored.problem satisfies StorageProblem)
  return stored.value
}
