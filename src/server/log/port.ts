import type { CaseState, Digest, DomainEvent, Instant } from '../../domain/index.ts'
import type { Verdict } from '../../protocol/index.ts'

/** Where a village's log stands. `epoch` is the identity of this life of the server's history. */
export type Head = {
  readonly village: string
  readonly seq: number
  readonly chain: Digest
  readonly stateHash: Digest
  readonly epoch: string
}

/** One life of a device's database; the officers and the system write as device `regency`, life = the epoch. */
export type Life = { readonly device: string; readonly inc: string }

/** What a push needs to know before it can be judged; asked in one go, after the village's lock. */
export type Question = Life & {
  readonly village: string
  /** Stored verdicts to look up, both ends included; null: none. */
  readonly dseqs: { readonly from: number; readonly to: number } | null
  readonly ids: readonly string[]
  readonly cases: readonly string[]
  /** The seq whose chain to tell. */
  readonly chainAt: number | null
}

/** Where an event already stands. */
export type Placed = { readonly seq: number; readonly payloadHash: Digest }

/** A case as it stands, with what it adds to its village's state hash. */
export type HeldCase = { readonly state: CaseState | null; readonly hash: Digest }

export type Known = {
  readonly lastDseq: number
  readonly lastOccurredAt: Instant | null
  readonly verdicts: ReadonlyMap<number, Verdict>
  readonly placed: ReadonlyMap<string, Placed>
  readonly cases: ReadonlyMap<string, HeldCase>
  /** The chain at the seq that was asked for, where there is such an event. */
  readonly chainAt: Digest | null
}

/** An accepted event and its place. */
export type Accepted = Placed & {
  readonly event: DomainEvent
  readonly chain: Digest
  readonly receivedAt: Instant
  readonly occurredAt: Instant
}

/** An event that consumed its dseq but did not enter the log. `payload` (personal) waits for an operator. */
export type Refused = {
  readonly verdict: Extract<Verdict, { s: 'rej' | 'held' | 'dup' }>
  readonly payload: string | null
}

export type ChangedCase = HeldCase & {
  readonly id: string
  readonly state: CaseState
  readonly before: CaseState | null
}

/** Everything one transaction changes in one village. */
export type Changes = {
  /** The head after the change. */
  readonly head: Head
  readonly life: Life & { readonly lastDseq: number; readonly lastOccurredAt: Instant | null }
  readonly receivedAt: Instant
  readonly accepted: readonly Accepted[]
  readonly refused: readonly Refused[]
  readonly cases: readonly ChangedCase[]
}

/** An event as a page gives it out. `body` is the whole event as its author wrote it. */
export type PageEvent = {
  readonly seq: number
  readonly chain: Digest
  readonly receivedAt: Instant
  readonly occurredAt: Instant
  readonly body: unknown
}

/** The stretch of a log that a page may show: after the cursor, no further than the head that was read. */
export type Stretch = {
  readonly village: string
  readonly after: number
  readonly upTo: number
  readonly limit: number
}

/**
 * One transaction on one village's log: all that `appendPush` and `appendOwn` need of a database. There is one on
 * PostgreSQL and one in memory, and one contract that both keep. It becomes true when its transaction commits.
 */
export interface LogTx {
  /** The village's head, locked until the end of the transaction: no other writer gets between. */
  lockVillage(village: string): Promise<Head | null>
  /** The village's head as last committed, without waiting for anybody. */
  seeVillage(village: string): Promise<Head | null>
  recall(question: Question): Promise<Known>
  write(changes: Changes): Promise<void>
  /** Events in order, no more than fit one answer; what this transaction wrote is among them. */
  page(stretch: Stretch): Promise<readonly PageEvent[]>
}
