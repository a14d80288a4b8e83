import { type Digest, digestOf } from '../../../src/domain/index.ts'
import type { SyncAnswer, SyncRequest } from '../../../src/protocol/index.ts'
import type { Engine, Job, SyncProblem } from '../../../src/sync/index.ts'
import type { MemoryState } from '../../builders/memory-log.ts'
import type { Contents } from '../storage.ts'

/** One tablet: its rows, its engine at rest or waiting for an answer, and what people were told at it. */
export type Tablet = {
  readonly name: string
  readonly rows: Contents
  readonly engine: Engine
  /** The job whose answer is awaited. */
  readonly sending: Extract<Job, { do: 'send' }> | null
  readonly told: readonly string[]
  /** The epoch in which its session was opened: a restored server knows it no more. */
  readonly session: number
  readonly forks: number
}

export type Said =
  | { readonly ok: true; readonly value: SyncAnswer }
  | { readonly ok: false; readonly problem: SyncProblem }

/** A request that left. Nobody waits any more for the answer to one that is stale. */
export type Request = {
  readonly by: number
  readonly stale: boolean
  readonly session: number
  readonly body: SyncRequest
}
export type Reply = { readonly to: number; readonly said: Said }

/** How much may still happen: what keeps a world finite. */
export type Budget = {
  readonly events: number
  readonly poison: number
  readonly timeouts: number
  readonly doubles: number
  readonly crashes: number
  readonly restores: number
  readonly clones: number
}

/** Everything there is, as a value: a move makes another one. */
export type World = {
  readonly tablets: readonly Tablet[]
  readonly requests: readonly Request[]
  readonly replies: readonly Reply[]
  readonly log: MemoryState
  /** The log before its last commit: what a backup holds that is restored. */
  readonly backup: MemoryState
  readonly epoch: number
  readonly left: Budget
  /** Ids that ever stood in the log, or that the server keeps: in this history or in one before. */
  readonly judged: readonly string[]
}

/** Two worlds with the same print are the same. */
export function printOf(world: World): Digest {
  const { requests, backup, left, judged } = world
  const late = requests.filter(({ stale }) => stale).map(print)
  return digestOf(
    [fairPrintOf(world), ...late.sort(), print(backup), print(left), ...judged.toSorted()].join(),
  )
}

/** The same of what matters where nothing goes wrong any more. */
export function fairPrintOf({ tablets, requests, replies, log, epoch }: World): Digest {
  const fresh = requests.filter(({ stale }) => !stale)
  return digestOf([...tablets, ...fresh, ...replies, log, epoch].map(print).join())
}

const prints = new WeakMap<object, string>()
/** Longer text is worth a digest. */
const LONG = 80

/** Nothing is changed in place, so that what a move left alone is read once. */
function print(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const known = prints.get(value)
  if (known !== undefined) return known
  const text = Array.isArray(value) ? `[${value.map(print).join()}]` : `{${pairs(value).join()}}`
  const printed = text.length > LONG ? digestOf(text) : text
  prints.set(value, printed)
  return printed
}

/** In one order, in whichever they came. */
function pairs(value: object): string[] {
  const all: [string, unknown][] = value instanceof Map ? [...value] : Object.entries(value)
  return all.map(([key, one]) => `${key}:${print(one)}`).sort()
}
