import type { Plan, Stored, TabletStore } from '../../src/store/index.ts'
import { asTheyAre, look, type MemoryStore, runInMemory } from '../builders/memory-store.ts'
import type { Chance } from './chance.ts'
import type { Faults } from './faults.ts'
import type { Timeline } from './timeline.ts'

/** What a tablet keeps through a crash. */
export type Contents = MemoryStore['contents']

export type Storage = {
  readonly timeline: Timeline
  readonly chance: Chance
  readonly faults: Faults
  readonly contents: Contents
  /** False once this life of the program is over: what it began may be done, but nobody hears of it. */
  readonly isAlive: () => boolean
  readonly crash: () => void
  /** After every write that was done, also the last before a crash. */
  readonly wrote: () => void
}

/** Storage as one life of a tablet's program sees it: it takes time, may be full, and the power may fail at any write. */
export function simulatedStorage(storage: Storage): TabletStore {
  const { timeline, chance, contents } = storage
  const inTime = async <Value>(work: () => Stored<Value> | null): Promise<Stored<Value>> => {
    await timeline.pause(chance.int(0, 12))
    const done = storage.isAlive() ? work() : null
    return done !== null && storage.isAlive() ? done : new Promise(() => {})
  }
  return {
    read: (wanted) => inTime(() => ({ ok: true, value: look(contents, wanted, asTheyAre) })),
    run: (plan) => inTime(() => write(storage, plan)),
  }
}

function write<Result>(storage: Storage, plan: Plan<Result>): Stored<Result> | null {
  const { faults, contents } = storage
  if (faults.happens('storage-full')) return { ok: false, problem: 'STORAGE_FULL' }
  if (faults.happens('crash-before-write')) {
    storage.crash()
    return null
  }
  const value = runInMemory(contents, plan, asTheyAre)
  storage.wrote()
  if (faults.happens('crash-after-write')) storage.crash()
  return { ok: true, value }
}

/** A copy of everything: what a cloned tablet wakes up with. */
export function copyOf(contents: Contents): Contents {
  return structuredClone(contents)
}
