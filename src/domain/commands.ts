import type { Case } from './case.ts'
import { complaintMoves } from './complaints.ts'
import { type Personal, pack } from './envelope.ts'
import { type EventData, type EventType, eventVersions } from './event-data.ts'
import type { Actor, EventDraft } from './events.ts'
import { issuesFor, mayAuthor, type Role } from './permissions.ts'
import { requestMoves } from './requests.ts'
import type { Instant } from './time.ts'

/** Who acts, where, when, and the chance that a pure command needs: ids (UUIDv7) and salts (32 hex digits). */
export type Context = {
  readonly village: string
  /** The author's own clock, right or wrong. */
  readonly at: Instant
  /** The server's time as best known: days are reckoned by it. */
  readonly now: Instant
  readonly actor: Actor
  readonly newId: () => string
  readonly newSalt: () => string
}

/** What a person may do to a case once it is open. */
export type ActionType = Exclude<
  EventType,
  | 'request.submitted'
  | 'complaint.submitted'
  | 'case.queued'
  | 'case.called'
  | 'survey.answered'
  | 'form.putAside'
  | 'form.finished'
  | 'deadline.missed'
  | 'attention.settled'
>

const moves: Partial<Record<EventType, readonly string[]>> = { ...requestMoves, ...complaintMoves }

/** What this role may do to this case now, in the order of the work. `case.noted` is always last where allowed. */
export function actionsFor(aCase: Case, role: Role): readonly ActionType[] {
  return actionTypes.filter((type) => mayAuthor(role, type) && isPossible(aCase, role, type))
}

/** The products of a request that this role may issue now. */
export function issuable(aCase: Case, role: Role): readonly string[] {
  if (aCase.kind !== 'request' || !issuingIsOpen(aCase)) return []
  const waiting = aCase.products.filter(({ state, issuer }) => state === 'waiting' && issuesFor(role, issuer))
  return waiting.map(({ id }) => id)
}

/** A draft of an event on an open case. Whether it fits is the reducer's business: facts are never refused. */
export function act<T extends EventType>(
  on: string,
  type: T,
  data: EventData[T],
  personal: Personal,
  context: Context,
): EventDraft {
  return draft(on, context.newId(), type, data, personal, context)
}

/** A draft under an id that its caller made beforehand, so that confirming twice makes one event. */
export function draft<T extends EventType>(
  on: string,
  id: string,
  type: T,
  data: EventData[T],
  personal: Personal,
  context: Context,
): EventDraft {
  const { village, at, actor } = context
  const v = eventVersions[type].at(-1) ?? 1
  const pii = pack(personal, context.newSalt())
  return {
    id,
    type,
    v,
    village,
    case: on,
    at,
    actor,
    supersedes: null,
    attachments: [],
    data,
    pii,
  } as EventDraft
}

const actionTypes = [
  'request.verified',
  'request.approved',
  'product.issued',
  'request.handedOver',
  'request.resubmitted',
  'request.returned',
  'request.rejected',
  'request.cancelled',
  'complaint.responded',
  'complaint.resolved',
  'complaint.reopened',
  'complaint.reclassified',
  'case.noted',
] as const satisfies readonly ActionType[]

function isPossible(aCase: Case, role: Role, type: ActionType): boolean {
  if (type === 'case.noted') return true
  if (type.startsWith('complaint.') !== (aCase.kind === 'complaint')) return false
  if (type === 'product.issued') return issuable(aCase, role).length > 0
  if (aCase.kind === 'request' && aCase.approval === 'village' && type === 'request.approved') return false
  return moves[type]?.includes(aCase.status) ?? false
}

function issuingIsOpen(aCase: Case & { kind: 'request' }): boolean {
  if (aCase.status === 'inProgress') return true
  return aCase.approval === 'village' && aCase.status === 'verified'
}
