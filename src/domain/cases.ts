import { changeAside, openAside } from './aside.ts'
import type { Attention, Case, CaseEvent, CaseState, Effect, Unopened } from './case.ts'
import { hasSuspectClock } from './case.ts'
import { changeComplaint, openComplaint } from './complaints.ts'
import { entryOf } from './entry.ts'
import { never } from './never.ts'
import { changeRequest, openRequest } from './requests.ts'
import { changeSurvey, openSurvey } from './survey.ts'

/**
 * The one reducer: a case is the fold of its events, the same on every tablet and at the server. It never refuses a
 * fact: what no longer fits is kept in the history, marked, and left to a person. No clock, chance or locale.
 */
export function reduce(before: CaseState | null, event: CaseEvent): CaseState {
  if (before !== null && before.kind !== 'unopened') return changedBy(before, event)
  const waiting = before?.waiting ?? []
  const opened = openedBy(event)
  if (opened === null) return { kind: 'unopened', id: event.case, waiting: [...waiting, event] }
  return waiting.reduce<Opened>(changedBy, opened)
}

/** Folds events in order over what is already known. */
export function fold(before: CaseState | null, events: readonly CaseEvent[]): CaseState | null {
  return events.reduce<CaseState | null>(reduce, before)
}

type Opened = Exclude<CaseState, Unopened>

function changedBy(before: Opened, event: CaseEvent): Opened {
  switch (before.kind) {
    case 'survey':
      return changeSurvey(before, event)
    case 'aside':
      return changeAside(before, event)
    default:
      return withEvent(before, event)
  }
}

function openedBy(event: CaseEvent): Opened | null {
  if (event.type === 'request.submitted') return openRequest(event)
  if (event.type === 'complaint.submitted') return openComplaint(event)
  if (event.type === 'survey.answered') return openSurvey(event)
  if (event.type === 'form.putAside') return openAside(event)
  return null
}

function withEvent(before: Case, event: CaseEvent): Case {
  if (before.entries.some((entry) => entry.event === event.id)) return before
  const { effect, after } = changed(before, event)
  const attention = withAttention(before, event, effect)
  const clockSuspect = before.clockSuspect || hasSuspectClock(event)
  return { ...after, attention, clockSuspect, entries: [...before.entries, entryOf(event, effect)] }
}

function changed(before: Case, event: CaseEvent): { effect: Effect; after: Case } {
  switch (event.type) {
    case 'case.noted':
      return { effect: 'applied', after: before }
    case 'attention.settled':
      return { effect: 'applied', after: before }
    case 'case.queued':
      return queued(before, { joinedAt: event.occurredAt })
    case 'case.called':
      return queued(before, { calledAt: event.occurredAt })
    case 'deadline.missed':
      return missed(before, event)
    case 'request.submitted':
    case 'complaint.submitted':
    case 'survey.answered':
    case 'form.putAside':
    case 'form.finished':
      return { effect: 'conflict', after: before }
    case 'request.verified':
    case 'request.returned':
    case 'request.resubmitted':
    case 'request.approved':
    case 'request.rejected':
    case 'request.cancelled':
    case 'product.issued':
    case 'request.handedOver':
      return before.kind === 'request' ? changeRequest(before, event) : { effect: 'conflict', after: before }
    case 'complaint.responded':
    case 'complaint.resolved':
    case 'complaint.reopened':
    case 'complaint.reclassified':
      return before.kind === 'complaint'
        ? changeComplaint(before, event)
        : { effect: 'conflict', after: before }
    default:
      return never(event)
  }
}

function queued(before: Case, at: Partial<NonNullable<Case['queue']>>): { effect: Effect; after: Case } {
  const queue = { joinedAt: null, calledAt: null, ...before.queue, ...at }
  return { effect: 'applied', after: { ...before, queue } }
}

function missed(
  before: Case,
  event: CaseEvent & { type: 'deadline.missed' },
): { effect: Effect; after: Case } {
  const { metric, due } = event.data
  if (before.missed.some((known) => known.metric === metric && known.due === due)) {
    return { effect: 'redundant', after: before }
  }
  const heldUp = before.receivedAt !== null && before.receivedAt > due
  return { effect: 'applied', after: { ...before, missed: [...before.missed, { metric, due, heldUp }] } }
}

/** Asks for a person where an event no longer fitted, or changed a case whose last change its author had not seen. */
function withAttention(before: Case, event: CaseEvent, effect: Effect): readonly Attention[] {
  if (event.type === 'attention.settled') return settled(before.attention, event.data.event, event.id)
  const unseen = effect === 'applied' && isChange(event) && hadNotSeen(before, event)
  if (effect !== 'conflict' && !unseen) return before.attention
  return [...before.attention, { event: event.id, against: before.lastChange.event, settledBy: null }]
}

function settled(attention: readonly Attention[], event: string, by: string): readonly Attention[] {
  return attention.map((one) =>
    one.event === event && one.settledBy === null ? { ...one, settledBy: by } : one,
  )
}

function isChange(event: CaseEvent): boolean {
  return !beside.includes(event.type)
}

/** What is said of a case without changing how it stands. */
const beside: readonly string[] = ['case.noted', 'case.queued', 'case.called', 'deadline.missed']

function hadNotSeen(before: Case, event: CaseEvent): boolean {
  const { seq, device } = before.lastChange
  return seq !== null && event.base < seq && event.device !== device
}
