import * as z from 'zod/mini'
import { commitmentOf, type Envelope, envelopeSchema } from './envelope.ts'
import { type EventData, type EventType, eventData, eventVersions } from './event-data.ts'
import { canonicalJson, type Digest, digestOf, digestOfPair } from './hash.ts'
import type { Instant, Millis } from './time.ts'

/** Who did it. `id` names a member of staff or an officer; a resident at the kiosk has none. */
export type Actor = {
  readonly kind: 'resident' | 'staff' | 'officer' | 'system'
  readonly id?: string | undefined
}

export type Attachment = {
  readonly sha256: Digest
  readonly size: number
  readonly mime: string
  /** The requirement that it shows, where it is one. */
  readonly paper?: string
}

type EventBase = {
  /** UUIDv7 made once, by the author; the idempotency key for ever. */
  readonly id: string
  readonly v: number
  readonly village: string
  readonly case: string
  readonly device: string
  /** The incarnation: one life of the device's database. */
  readonly inc: string
  /** 1, 2, 3 … without a gap within (device, inc). */
  readonly dseq: number
  /** The device's own clock, and how far it lagged the server when last measured (null: never measured). */
  readonly at: Instant
  readonly off: Millis | null
  /** The cursor that the author had seen. */
  readonly base: number
  readonly actor: Actor
  /** The rejected event that this one replaces. */
  readonly supersedes: string | null
  readonly attachments: readonly Attachment[]
  readonly pii: Envelope | null
}

export type EventOf<T extends EventType> = EventBase & { readonly type: T; readonly data: EventData[T] }

/** An immutable fact about one case. A union: `type` decides the shape of `data`. */
export type DomainEvent = { [T in EventType]: EventOf<T> }[EventType]

/** What an author knows; the store adds the device's identity, numbering and clock offset. */
export type EventDraft = {
  [T in EventType]: Omit<EventOf<T>, 'device' | 'inc' | 'dseq' | 'off' | 'base'>
}[EventType]

/** Where the server put an event. Null on a device's own event that the log has not given back yet. */
export type Placement = { readonly seq: number; readonly receivedAt: Instant; readonly occurredAt: Instant }

/** An event as the log holds it. */
export type LogEvent = DomainEvent & Placement

/** An event of a type or version that this program does not know: kept in the log, no meaning yet. */
export type ForeignEvent = EventBase & { readonly type: string; readonly data: unknown }

/** What may be attached to an event. */
export const attachmentTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
/** Bytes of one attachment. */
export const MOST_ATTACHED = 10_485_760

/** One spelling: databases give a UUID back in lower case, and an id is compared as text. */
const uuid = z.uuid().check(z.lowercase())
const instant = z.iso.datetime({ precision: 3 })
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** Everything of an event but its type and data. Unknown keys are refused. */
const eventHead = {
  id: uuid,
  v: z.int().check(z.minimum(1)),
  village: z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)),
  case: uuid,
  device: z.string().check(z.regex(/^[a-z0-9-]{3,64}$/)),
  inc: uuid,
  dseq: z.int().check(z.minimum(1)),
  at: instant,
  off: z.nullable(z.int()),
  base: z.int().check(z.minimum(0)),
  actor: z.strictObject({
    kind: z.enum(['resident', 'staff', 'officer', 'system']),
    id: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))),
  }),
  supersedes: z.nullable(uuid),
  attachments: z
    .array(
      z.strictObject({
        sha256: digest,
        size: z.int().check(z.minimum(1), z.maximum(MOST_ATTACHED)),
        mime: z.enum(attachmentTypes),
        paper: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/))),
      }),
    )
    .check(z.maxLength(8)),
  pii: z.nullable(envelopeSchema),
}

export const foreignEventSchema = z.strictObject({
  ...eventHead,
  type: z.string().check(z.regex(/^[a-z]+\.[A-Za-z]{1,40}$/)),
  data: z.unknown(),
})

export type EventProblem = {
  readonly code: 'SCHEMA' | 'UNKNOWN_TYPE' | 'VERSION_UNSUPPORTED'
  readonly field?: string
}
export type ReadEvent =
  | { readonly ok: true; readonly event: DomainEvent }
  | { readonly ok: false; readonly problem: EventProblem }

/** Reads an event of unknown origin. A problem names the first field that is wrong, never its content. */
export function readEvent(raw: unknown): ReadEvent {
  const head = foreignEventSchema.safeParse(raw)
  if (!head.success) return refused('SCHEMA', fieldOf(head.error))
  const { type, v, data } = head.data
  if (!isEventType(type)) return refused('UNKNOWN_TYPE', 'type')
  if (!eventVersions[type].some((known) => known === v)) return refused('VERSION_UNSUPPORTED', 'v')
  const body = eventData[type].safeParse(data)
  if (!body.success) return refused('SCHEMA', `data.${fieldOf(body.error)}`)
  return { ok: true, event: { ...head.data, type, data: body.data } as DomainEvent }
}

/** True where this program knows the type at all (whatever the version). */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventData, type)
}

/**
 * SHA-256 of what the event says, in canonical JSON. Identity and numbering (id, device, inc, dseq, off) are left
 * out, so that renumbering after a fork keeps it; personal data is covered by its salted commitment alone.
 */
export function payloadHash(event: DomainEvent | ForeignEvent): Digest {
  const { type, v, village, actor, at, base, supersedes, attachments, data } = event
  const covered = { type, v, village, case: event.case, actor, at, base, supersedes, attachments, data }
  return digestOf(canonicalJson({ ...covered, piiC: commitmentOf(event.pii) }))
}

/** `chain(n) = SHA-256(chain(n-1) ‖ payload hash of event n)`; chain(0) is 64 zeros. */
export function nextChain(previous: Digest, payload: Digest): Digest {
  return digestOfPair(previous, payload)
}

function refused(code: EventProblem['code'], field: string): ReadEvent {
  return { ok: false, problem: { code, field } }
}

function fieldOf(error: { issues: readonly { path: readonly PropertyKey[] }[] }): string {
  return error.issues[0]?.path.map(nameOf).join('.') ?? ''
}

/** A record's keys come from its author: what does not look like a name of ours is not repeated. */
function nameOf(key: PropertyKey): string {
  return /^[A-Za-z0-9_-]{1,40}$/.test(String(key)) ? String(key) : '?'
}
