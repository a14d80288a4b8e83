import type {
  CaseRow,
  ChunkRow,
  DraftRow,
  EventRow,
  FileRow,
  Meta,
  OutboxRow,
  StoreName,
  Tables,
} from './rows.ts'

/** What a plan must see before it decides. All of it is read in one round; `meta` always is. */
export type Wanted = {
  readonly events?: readonly string[]
  readonly outbox?: readonly string[]
  readonly cases?: readonly string[]
  readonly drafts?: readonly string[]
  readonly files?: readonly string[]
  /** So many of the files in a state, the oldest first. */
  readonly filesIn?: { readonly state: FileRow['state']; readonly limit: number }
  readonly chunks?: readonly string[]
  /** Own events of one incarnation, from a number on, in order. */
  readonly own?: { readonly inc: string; readonly from: number; readonly limit: number }
  /** So many of the outbox's first waiting rows in the order of their numbers. */
  readonly waiting?: number
  /** Of the waiting ones only those from this number on. */
  readonly waitingFrom?: number
  /** Cases with own events that the log has not given back. */
  readonly unsent?: true
  /** Cases in the order of their ids, after one. */
  readonly casesAfter?: { readonly id: string; readonly limit: number }
  /** The oldest events by id, so many. */
  readonly oldest?: number
  /** Of the oldest only those after this id. */
  readonly oldestAfter?: string
}

/** What was there; empty where nothing was wanted or found. */
export type Seen = {
  readonly meta: Meta
  readonly events: readonly EventRow[]
  readonly outbox: readonly OutboxRow[]
  readonly cases: readonly CaseRow[]
  readonly drafts: readonly DraftRow[]
  readonly files: readonly FileRow[]
  readonly filesIn: readonly FileRow[]
  readonly chunks: readonly ChunkRow[]
  readonly own: readonly EventRow[]
  readonly waiting: readonly OutboxRow[]
  readonly unsent: readonly CaseRow[]
  readonly casesAfter: readonly CaseRow[]
  readonly oldest: readonly EventRow[]
}

/** What a plan changes. Of each store, `clear` comes first, then `remove`, then `put`. */
export type Change = {
  readonly meta?: Partial<Meta>
  readonly clear?: readonly StoreName[]
  readonly remove?: { readonly [S in StoreName]?: readonly string[] }
  readonly put?: { readonly [S in StoreName]?: readonly Tables[S][] }
}

/**
 * One transaction as a value: what to read, and a pure decision from it. Whoever runs it reads and writes all in one
 * step that nothing comes between. `strict` survives a power cut; `relaxed` is for what can be fetched again.
 */
export type Plan<Result> = {
  readonly wanted: Wanted
  /** Every store that it may write; `meta` always is among them. */
  readonly touches: readonly StoreName[]
  readonly durability: 'strict' | 'relaxed'
  /** Nothing of what is wanted is likely to be there yet: a hint that saves time where it holds, and changes nothing. */
  readonly likelyNew?: boolean
  readonly decide: (seen: Seen) => { readonly change: Change; readonly result: Result }
}

export type StorageProblem = 'STORAGE_FULL' | 'STORAGE_BROKEN'

export type Stored<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly problem: StorageProblem }

/**
 * The tablet's storage as the sync engine and the simulation know it. `run` answers only after its transaction is
 * complete, and durable where the plan is strict; a problem means that nothing of it was written.
 */
export type TabletStore = {
  readonly read: (wanted: Wanted) => Promise<Stored<Seen>>
  readonly run: <Result>(plan: Plan<Result>) => Promise<Stored<Result>>
}
