import type {
  Attachment,
  CaseState,
  Digest,
  DomainEvent,
  ForeignEvent,
  Instant,
  Millis,
  Service,
} from '../domain/index.ts'
import type { HoldCode, RejectionCode, SnapshotAnswer, StaffMember } from '../protocol/index.ts'

/** Who this tablet is to the server. A new `inc` begins with every new or restored life of its database. */
export type Identity = {
  readonly device: string
  readonly inc: string
  /** The letter of this life in ticket numbers. */
  readonly letter: string
  readonly village: string
  /** The version of the assignment to this village. */
  readonly asg: number
}

/** The last event number and the last ticket number given on this tablet. */
export type Counters = { readonly dseq: number; readonly ticket: number }

/** How far this copy of the village's log has come, and what it must look like there. Epoch null: nothing yet. */
export type Place = {
  readonly epoch: string | null
  readonly cursor: number
  readonly chain: Digest
  readonly stateHash: Digest
  readonly reducer: number
  /** Raised by every rebuild from a snapshot, so that rows of the copy before can be told apart. */
  readonly gen: number
}

/** What screens show of the line to the regency; the outbox itself tells the rest. */
export type SyncStatus = {
  readonly lastContact: Instant | null
  readonly lastVerdict: Instant | null
  readonly nextTry: Instant | null
  /** The code of what is wrong, from protocol/problems or sync/problem; null while all is well. */
  readonly problem: string | null
}

/** A rebuild under way: the next chunk to take, then the sweep of rows that the snapshot does not hold. */
export type Rebuild = {
  readonly snapshot: SnapshotAnswer
  readonly next: number
  /** The last case that the sweep has looked at; null where there was nothing to sweep. */
  readonly swept: string | null
  readonly gen: number
}

/** What the last hello said. `at` is this tablet's own clock. */
export type HelloNote = {
  readonly tag: string
  readonly catalogue: string
  readonly at: Instant
  /** What rescue files are sealed to. */
  readonly seal?: string
}

/** Wrong PINs since the last right one, and when the last was tried (this tablet's clock). */
export type Tries = { readonly [staff: string]: { readonly failed: number; readonly last: Millis } }

/** The small facts, one row each in `meta`, read whole in every transaction. */
export type Meta = {
  readonly identity: Identity | null
  readonly counters: Counters
  /** No own event up to this number waits for a verdict: here the search for what waits begins. */
  readonly settled: number
  readonly place: Place
  /** Server time less this tablet's clock, as last measured. */
  readonly off: Millis | null
  readonly status: SyncStatus
  readonly rebuild: Rebuild | null
  readonly hello: HelloNote | null
  readonly tries: Tries
}

export type MetaRow = { readonly key: keyof Meta; readonly value: Meta[keyof Meta] }

/** One event, own or pulled. Only own ones carry `inc` and `dseq` here, so that their index holds nothing else. */
export type EventRow = {
  readonly id: string
  readonly event: DomainEvent | ForeignEvent
  readonly inc?: string
  readonly dseq?: number
  readonly seq: number | null
  readonly receivedAt: Instant | null
  readonly occurredAt: Instant | null
}

/** An own event without a good verdict. It goes when the server names its id as accepted, and not before. */
export type OutboxRow = {
  readonly event: string
  readonly case: string
  readonly inc: string
  readonly dseq: number
  /** When its author made it, by this tablet's clock. */
  readonly at: Instant
  readonly state: 'waiting' | 'rejected' | 'held'
  readonly code: RejectionCode | HoldCode | 'MALFORMED' | null
  readonly field: string | null
  readonly supersededBy: string | null
  /** The server could not even answer for it: only its id and number are sent now, so that it blocks nobody. */
  readonly hollow: boolean
}

/** A case: what the log says (`canonical`), this tablet's own events still on top of it, and what they come to. */
export type CaseRow = {
  readonly id: string
  readonly canonical: CaseState | null
  readonly pending: readonly DomainEvent[]
  readonly view: CaseState
  /** `caseHash(canonical)`; null until it is first needed. */
  readonly hash: Digest | null
  readonly gen: number
  /** Of a form that was put aside, what its code comes to. */
  readonly ticket: string
  /** 2: no case at all, in no list of cases. */
  readonly open: 0 | 1 | 2
  /** The next promise, or `NEVER`. */
  readonly due: Instant
  /** Present only while something is pending, so that an index finds these alone. */
  readonly unsent?: 1
}

/** What a resident is filling in. Its ids and ticket are made at its beginning. */
export type DraftRow = {
  readonly id: string
  readonly identity: { readonly case: string; readonly event: string; readonly ticket: string }
  /** The id of a service, or `complaint`. */
  readonly service: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly page: string | null
  readonly updatedAt: Instant
  /** Photos and files taken for it so far. */
  readonly files?: readonly Attachment[]
  /** Where it was put aside before it was taken up here, and under which code. */
  readonly aside?: { readonly case: string; readonly code: string }
}

/** A photo or document, by the hash of its bytes; these lie in `chunks`. */
export type FileRow = {
  readonly sha256: Digest
  readonly size: number
  readonly mime: string
  /** Of a form that is being filled in; to be uploaded; at the server, and verified there. */
  readonly state: 'draft' | 'waiting' | 'stored'
  readonly addedAt: Instant
  /** The address where an upload that was begun goes on. */
  readonly upload: string | null
}

/** A piece of a file. Rows of bytes, because browsers lose what they keep as Blob (sync-protocol P27). */
export type ChunkRow = { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** The catalogue as last published, ready to ask from. `order` keeps the order of publication. */
export type CatalogueRow = { readonly id: string; readonly order: number; readonly service: Service }

/** This tablet's key pair, or the one of an enrolment whose answer has not come, with the life that it is for. */
export type KeyRow = {
  readonly id: 'device' | 'enrolling'
  readonly pair: CryptoKeyPair
  readonly inc?: string
}

/** Every store with its row. `meta`, `events`, `outbox` and `files` only ever gain; the others can be rebuilt. */
export type Tables = {
  readonly meta: MetaRow
  readonly events: EventRow
  readonly outbox: OutboxRow
  readonly cases: CaseRow
  readonly drafts: DraftRow
  readonly files: FileRow
  readonly chunks: ChunkRow
  readonly catalogue: CatalogueRow
  readonly staff: StaffMember
  readonly keys: KeyRow
}
export type StoreName = keyof Tables

/** The deadline of a case that has none; sorts after every real one. */
export const NEVER: Instant = '9999-12-31T23:59:59.999Z'
