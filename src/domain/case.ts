import type { Envelope } from './envelope.ts'
import type { EventData, EventType } from './event-data.ts'
import type { Actor, Attachment, DomainEvent } from './events.ts'
import type { Digest } from './hash.ts'
import { type Instant, later } from './time.ts'

export type RequestStatus =
  | 'submitted'
  | 'verified'
  | 'returned'
  | 'inProgress'
  | 'readyForPickup'
  | 'completed'
  | 'rejected'
  | 'cancelled'

export type ComplaintStatus = 'submitted' | 'responded' | 'resolved' | 'reclassified'

/** What an event did to its case: changed it, said again what already stood, or did not fit any more. */
export type Effect = 'applied' | 'redundant' | 'conflict'

/** One line of a case's history. `seq` is null while only this device knows the event. */
export type Entry = {
  readonly event: string
  readonly type: EventType
  readonly at: Instant
  readonly seq: number | null
  readonly device: string
  readonly actor: Actor
  readonly data: EventData[EventType] | null
  readonly pii: Envelope | null
  /** Present only where the event came with files. */
  readonly attachments?: readonly Attachment[]
  readonly effect: Effect
}

/** Two people did things that exclude each other, or one did not know of the other: a person decides. */
export type Attention = {
  readonly event: string
  readonly against: string
  readonly settledBy: string | null
}

/** A promise that was not kept. `heldUp`: the server received the case only after the deadline (line down). */
export type Missed = {
  readonly metric: EventData['deadline.missed']['metric']
  readonly due: Instant
  readonly heldUp: boolean
}

/** The last event that changed the status, and who had to know of it before acting. */
export type LastChange = {
  readonly event: string
  readonly type: EventType
  readonly seq: number | null
  readonly device: string
}

export type CaseBase = {
  readonly id: string
  readonly village: string
  readonly ticket: string
  readonly language: 'id' | 'en' | 'jv'
  readonly openedAt: Instant
  /** When the server first heard of the case; null while it has not. */
  readonly receivedAt: Instant | null
  /** When the promise's clock began to run; null while it stands still. */
  readonly clockFrom: Instant | null
  readonly closedAt: Instant | null
  readonly lastChange: LastChange
  readonly entries: readonly Entry[]
  readonly attention: readonly Attention[]
  readonly missed: readonly Missed[]
  readonly clockSuspect: boolean
  /** When its person last took a place in the office's queue, and was last called; absent where neither was. */
  readonly queue?: { readonly joinedAt: Instant | null; readonly calledAt: Instant | null }
}

export type Product = {
  readonly id: string
  readonly issuer: 'village' | 'regency'
  readonly state: 'waiting' | 'issued' | 'handedOver'
  readonly at: Instant | null
}

export type RequestCase = CaseBase & {
  readonly kind: 'request'
  readonly status: RequestStatus
  readonly service: string
  readonly serviceVersion: number
  readonly approval: 'village' | 'regency'
  readonly promise: EventData['request.submitted']['promise']
  readonly products: readonly Product[]
  readonly answers: EventData['request.submitted']['answers']
  readonly papers: readonly string[]
  readonly priority: EventData['request.submitted']['priority']
}

export type ComplaintCase = CaseBase & {
  readonly kind: 'complaint'
  readonly status: ComplaintStatus
  readonly category: EventData['complaint.submitted']['category']
  readonly anonymous: boolean
  readonly promise: EventData['complaint.submitted']['promise']
  readonly respondedAt: Instant | null
}

/** A case: a service request or a complaint; the fold of its events by `reduce`. */
export type Case = RequestCase | ComplaintCase

/** Events whose case was not opened yet in this log (a healed log may hold them out of order): kept, then folded. */
export type Unopened = {
  readonly kind: 'unopened'
  readonly id: string
  readonly waiting: readonly CaseEvent[]
}

/** The answers of one survey: nothing in it says whose case it was. Only the first of an id counts. */
export type Survey = {
  readonly kind: 'survey'
  readonly id: string
  readonly village: string
  readonly service: string
  readonly scores: EventData['survey.answered']['scores']
  readonly assisted: boolean
  readonly at: Instant
  /** Every event of this id, the one that counts first. */
  readonly events: readonly string[]
}

/** A form that was put aside half filled; `pii` is null once it is finished. */
export type Aside = {
  readonly kind: 'aside'
  readonly id: string
  readonly village: string
  readonly service: string
  readonly serviceVersion: number
  /** What its code comes to. */
  readonly lookup: Digest
  readonly at: Instant
  readonly pii: Envelope | null
  readonly attachments: readonly Attachment[]
  readonly events: readonly string[]
}

export type CaseState = Case | Survey | Aside | Unopened

/** True for what people work on; false for what only travels in the log beside it. */
export function isCase(state: CaseState | null | undefined): state is Case {
  return state?.kind === 'request' || state?.kind === 'complaint'
}

/** An event as the reducer sees it: placed by the server, or still only this device's. */
export type CaseEvent = DomainEvent & {
  readonly seq: number | null
  readonly receivedAt: Instant | null
  readonly occurredAt: Instant
}

/** A device's own event before the log gives it back: its time is the device's clock with the measured offset. */
export function asPending(event: DomainEvent): CaseEvent {
  return { ...event, seq: null, receivedAt: null, occurredAt: later(event.at, event.off ?? 0) }
}

/** Ten minutes: a device clock further off than this is marked on the case, never a reason to refuse. */
const SUSPECT = 10 * 60_000

/** True where the author's clock was never measured or is far off. */
export function hasSuspectClock(event: DomainEvent): boolean {
  return event.device !== 'regency' && (event.off === null || Math.abs(event.off) > SUSPECT)
}

/** Every file that came with a case, each once, in the order of its events. */
export function filesOf({ entries }: Pick<Case, 'entries'>): readonly Attachment[] {
  const all = entries.flatMap(({ attachments = [] }) => attachments)
  return all.filter(({ sha256 }, at) => all.findIndex((other) => other.sha256 === sha256) === at)
}
