import type { CaseEvent, Effect, Entry } from './case.ts'

/** The line of history that an event leaves. An opening event's answers stand in the case itself, not here again. */
export function entryOf(event: CaseEvent, effect: Effect): Entry {
  const { id, type, occurredAt, seq, device, actor, pii, attachments } = event
  const opening = type === 'request.submitted' || type === 'complaint.submitted'
  const data = opening ? null : event.data
  const files = attachments.length > 0 ? { attachments } : {}
  return { event: id, type, at: occurredAt, seq, device, actor, data, pii, ...files, effect }
}
