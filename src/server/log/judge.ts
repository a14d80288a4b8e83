import { isDeepStrictEqual } from 'node:util'
import {
  type DomainEvent,
  type EventOf,
  type Instant,
  mayWrite,
  payloadHash,
  type ReadEvent,
  type Role,
  readEvent,
} from '../../domain/index.ts'
import { limits, type SyncRequest, type Verdict } from '../../protocol/index.ts'
import type { Ledger } from './ledger.ts'
import { occurredAt } from './occurred.ts'
import type { Refused } from './port.ts'
import type { Push } from './push-types.ts'

/** An event as it came over the wire: its id and number are known to be well formed, nothing else is. */
export type RawEvent = SyncRequest['push'][number]

/** What became of one event; `occurredAt` where it entered the log. */
export type Judgement =
  | { readonly entered: true; readonly verdict: Extract<Verdict, { s: 'ok' }>; readonly occurredAt: Instant }
  | { readonly entered: false; readonly refused: Refused }

/**
 * Decides one new event and, where it is accepted, adds it to the ledger. The verdict never depends on the rest of
 * the program behaving: whatever throws becomes INTERNAL_QUARANTINED, and the events behind it are judged as usual.
 */
export function judge(raw: RawEvent, push: Push, ledger: Ledger, previous: Instant | null): Judgement {
  const { id, dseq } = raw
  const payload = JSON.stringify(raw)
  try {
    return decide(raw, payload, push, ledger, previous)
  } catch {
    return {
      entered: false,
      refused: { verdict: { s: 'rej', id, dseq, code: 'INTERNAL_QUARANTINED' }, payload },
    }
  }
}

function decide(
  raw: RawEvent,
  payload: string,
  push: Push,
  ledger: Ledger,
  previous: Instant | null,
): Judgement {
  const { id, dseq } = raw
  const read = readRaw(raw, payload, push.request)
  const hash = read.ok ? payloadHash(read.event) : null
  const placed = ledger.placed(id)
  if (placed && placed.payloadHash === hash) {
    return { entered: false, refused: { verdict: { s: 'dup', id, dseq, seq: placed.seq }, payload: null } }
  }
  if (push.device.revoked) {
    return { entered: false, refused: { verdict: { s: 'held', id, dseq, code: 'DEVICE_REVOKED' }, payload } }
  }
  if (!read.ok || hash === null) return refused(raw, payload, read.ok ? internal : read.problem)
  if (placed) return refused(raw, payload, { code: 'ID_REUSED', field: 'id' })
  const at = occurredAt(read.event, push.now, previous)
  const problem = problemOf(read.event, push, ledger, at)
  if (problem) return refused(raw, payload, problem)
  const seq = ledger.add(read.event, hash, push.now, at)
  return { entered: true, verdict: { s: 'ok', id, dseq, seq }, occurredAt: at }
}

type Rejected = Extract<Verdict, { s: 'rej' }>
type Problem = Pick<Rejected, 'code' | 'field'>

const internal: Problem = { code: 'INTERNAL_QUARANTINED' }

function refused({ id, dseq }: RawEvent, payload: string, problem: Problem): Judgement {
  return { entered: false, refused: { verdict: { s: 'rej', id, dseq, ...problem }, payload } }
}

type ReadRaw = ReadEvent | { readonly ok: false; readonly problem: Problem }

/** Size, then what the envelope says once for all, then the event's own shape. */
function readRaw(raw: RawEvent, payload: string, { device, inc, village }: SyncRequest): ReadRaw {
  if (Buffer.byteLength(payload) > limits.eventBytes) return { ok: false, problem: { code: 'TOO_LARGE' } }
  const hoisted = { device, inc, village }
  for (const [field, value] of Object.entries(hoisted)) {
    if (field in raw && raw[field] !== value) return { ok: false, problem: { code: 'SCHEMA', field } }
  }
  return readEvent({ ...raw, ...hoisted })
}

/** What forbids an event that is well formed: who wrote it, or a plan that this server never published. */
function problemOf(event: DomainEvent, push: Push, ledger: Ledger, at: Instant): Problem | null {
  const role = roleOf(event, push, at)
  if (role === null || !mayWrite(role, event, ledger.caseOf(event.case))) {
    return { code: 'NOT_AUTHORISED', field: 'actor' }
  }
  if (event.type === 'request.submitted' && !isAsPublished(event, push)) {
    return { code: 'SCHEMA', field: 'data.service' }
  }
  return null
}

/** Officers and the system write at the server only; from a tablet nobody is one. */
function roleOf({ actor, village }: DomainEvent, push: Push, at: Instant): Role | null {
  if (actor.kind === 'resident') return actor.id === undefined ? 'kiosk' : null
  return actor.kind === 'staff' && actor.id !== undefined ? push.roles(village, actor.id, at) : null
}

function isAsPublished({ data }: EventOf<'request.submitted'>, { plans }: Push): boolean {
  const published = plans(data.service, data.serviceVersion)
  const { service, serviceVersion, approval, products, promise } = data
  const claimed = { service, serviceVersion, approval, products, promise }
  return published === null || isDeepStrictEqual(published, claimed)
}
