import {
  type Actor,
  type Case,
  type Context,
  type EventDraft,
  instantOf,
  isCase,
  MINUTE,
} from '../../src/domain/index.ts'
import type { LogTx } from '../../src/server/log/index.ts'
import { type Identity, planAppend, planEnrol, type TabletStore } from '../../src/store/index.ts'
import { type Running, runEngine, type Wire } from '../../src/sync/index.ts'
import { asTheyAre, look, memoryStore, runInMemory } from '../builders/memory-store.ts'
import type { Chance } from './chance.ts'
import type { Faults } from './faults.ts'
import type { Ledger } from './ledger.ts'
import type { SimServer } from './server.ts'
import { type Contents, simulatedStorage } from './storage.ts'
import type { Timeline } from './timeline.ts'
import { simulatedWire } from './wire.ts'

export type World = {
  readonly timeline: Timeline
  readonly chance: Chance
  readonly faults: Faults
  readonly server: SimServer
  readonly ledger: Ledger
  readonly plant: Plant
}

/** Where a planted mistake may change what the program does; a right program changes nothing. */
export type Plant = {
  readonly store: (store: TabletStore) => TabletStore
  /** True: the screen says "saved" before the transaction is complete. */
  readonly tellsEarly: boolean
  /** True: the server answers a push before its transaction is complete. */
  readonly answersEarly: boolean
  readonly timer: (timer: Timeline['after']) => Timeline['after']
  readonly wire: (wire: Wire, tablet: Pick<SimTablet, 'contents'>) => Wire
  /** A transaction of the server's log; `durable` outlives transactions that were never committed. */
  readonly tx: (tx: LogTx, durable: Map<string, number>) => LogTx
}

type Life = { readonly engines: Running[]; alive: boolean }

/** One tablet: rows that outlive everything, and a program on them that starts, crashes and starts again. */
export class SimTablet {
  readonly name: string
  readonly village: string
  readonly contents: Contents
  requests = 0
  /** Writes done: what was looked at before the next one need not be looked at again. */
  writes = 0
  isOn = true
  /** Wall clock less true time. */
  skew = 0
  #life: Life | null = null
  #tickets = 0
  readonly #world: World

  constructor(name: string, village: string, world: World, contents: Contents = memoryStore().contents) {
    this.name = name
    this.village = village
    this.contents = contents
    this.#world = world
  }

  enrol(device: string): void {
    const identity: Identity = {
      device,
      inc: this.#world.chance.id(),
      letter: 'A',
      village: this.village,
      asg: 1,
    }
    runInMemory(this.contents, planEnrol(identity, { seen: null }), asTheyAre)
  }

  start(): void {
    if (this.#life !== null) return
    const life: Life = { engines: [], alive: true }
    this.#life = life
    this.#addEngine(life)
  }

  /** Another engine on the same rows: a second tab, or the service worker's background sync. */
  startSecond(): void {
    const life = this.#life
    if (life === null || life.engines.length > 1) return
    this.#addEngine(life)
    this.#world.timeline.after(MINUTE, () => {
      for (const { stop } of life.engines.splice(1)) stop()
    })
  }

  /** The power fails, or somebody swipes the app away. It is started again after a while. */
  crash(): void {
    const life = this.#life
    if (life === null) return
    life.alive = false
    for (const engine of life.engines) engine.stop()
    this.#life = null
    this.#world.timeline.after(this.#world.chance.int(100, 120_000), () => this.start())
  }

  get engines(): readonly Running[] {
    return this.#life?.engines ?? []
  }

  /** Saves what a person confirmed and, once it is durable, tells them so. */
  async confirm(drafts: readonly EventDraft[]): Promise<void> {
    const life = this.#life
    if (life === null) return
    const { ledger, plant } = this.#world
    const ids = drafts.map(({ id }) => id)
    if (plant.tellsEarly) ledger.told(this, ids)
    const stored = await this.#store(life).run(planAppend(drafts))
    if (!stored.ok || !stored.value.ok) return
    ledger.told(this, ids)
    for (const engine of life.engines) engine.notice('appended')
  }

  /** What a person at this tablet brings to a command. */
  context(actor: Actor): Context {
    const { chance, timeline } = this.#world
    const at = instantOf(timeline.now + this.skew)
    return {
      village: this.village,
      at,
      now: instantOf(timeline.now),
      actor,
      newId: () => chance.id(timeline.now),
      newSalt: () => chance.salt(),
    }
  }

  nextTicket(): number {
    this.#tickets += 1
    return this.#tickets
  }

  /** The cases that this tablet shows. */
  cases(): readonly Case[] {
    const rows = look(this.contents, { casesAfter: { id: '', limit: 1_000 } }, asTheyAre).casesAfter
    return rows.map(({ view }) => view).filter(isCase)
  }

  #store(life: Life): TabletStore {
    const { timeline, chance, faults, ledger, plant } = this.#world
    const isAlive = (): boolean => life.alive
    const crash = (): void => this.crash()
    // The ledger sees every write that was done, so that it can tell what left the outbox and why.
    const wrote = (): void => {
      this.writes += 1
      ledger.looked(this)
    }
    const { contents } = this
    const store = simulatedStorage({ timeline, chance, faults, contents, isAlive, crash, wrote })
    return plant.store(store)
  }

  #addEngine(life: Life): void {
    const { timeline, chance, faults, server, ledger, plant } = this.#world
    const wire = simulatedWire({
      ...{ timeline, chance, faults, server },
      isUp: () => this.isOn,
      onRequest: () => {
        this.requests += 1
      },
      onAnswer: (answer) => ledger.heard(this, answer),
    })
    const ports = {
      store: this.#store(life),
      wire: plant.wire(wire, this),
      now: () => timeline.now + this.skew,
      ticks: () => timeline.now,
      chance: () => chance.next(),
      newId: () => chance.id(timeline.now),
      timer: plant.timer((wait, then) => timeline.after(wait, then)),
    }
    life.engines.push(runEngine(ports, chance.int(0, 1_000)))
  }
}
