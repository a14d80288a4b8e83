import type { CaseEvent, ComplaintCase, ComplaintStatus, Effect } from './case.ts'
import { never } from './never.ts'
import { opening } from './opening.ts'

type ComplaintEvent = CaseEvent & {
  type: 'complaint.responded' | 'complaint.resolved' | 'complaint.reopened' | 'complaint.reclassified'
}

/** From which states an event of each type still has its effect. */
export const complaintMoves = {
  'complaint.responded': ['submitted'],
  'complaint.resolved': ['submitted', 'responded'],
  'complaint.reopened': ['resolved'],
  'complaint.reclassified': ['submitted', 'responded'],
} as const satisfies Record<ComplaintEvent['type'], readonly ComplaintStatus[]>

/** The case that a complaint opens. Its clock runs from the moment it was told to the kiosk, not from its arrival. */
export function openComplaint(event: CaseEvent & { type: 'complaint.submitted' }): ComplaintCase {
  const { ticket, language, category, anonymous, promise } = event.data
  return {
    kind: 'complaint',
    status: 'submitted',
    clockFrom: event.occurredAt,
    respondedAt: null,
    category,
    anonymous,
    promise,
    ...opening(event, ticket, language),
  }
}

/** What an event does to a complaint: its new state where the event fits, else the state as it was. */
export function changeComplaint(
  before: ComplaintCase,
  event: ComplaintEvent,
): { effect: Effect; after: ComplaintCase } {
  if (before.lastChange.type === event.type) return { effect: 'redundant', after: before }
  if (!complaintMoves[event.type].some((from) => from === before.status))
    return { effect: 'conflict', after: before }
  const { id, type, seq, device } = event
  return {
    effect: 'applied',
    after: { ...moved(before, event), lastChange: { event: id, type, seq, device } },
  }
}

function moved(before: ComplaintCase, event: ComplaintEvent): ComplaintCase {
  const at = event.occurredAt
  switch (event.type) {
    case 'complaint.responded':
      return { ...before, status: 'responded', respondedAt: at }
    case 'complaint.resolved':
      return { ...before, status: 'resolved', respondedAt: before.respondedAt ?? at, closedAt: at }
    case 'complaint.reopened':
      return { ...before, status: 'submitted', respondedAt: null, closedAt: null, clockFrom: at }
    case 'complaint.reclassified':
      return { ...before, status: 'reclassified', closedAt: at }
    default:
      return never(event)
  }
}
