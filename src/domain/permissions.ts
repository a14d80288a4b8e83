import type { CaseState, Product } from './case.ts'
import type { EventType } from './event-data.ts'
import type { DomainEvent } from './events.ts'

/** Who may write events. `kiosk` is whoever stands before the tablet; an administrator never touches a case. */
export type Role = 'kiosk' | 'operator' | 'head' | 'agency' | 'supervisor' | 'administrator' | 'system'

/** Which roles may author each event. Absent means refused; a new event type must say who may write it. */
export const authors = {
  'request.submitted': ['kiosk', 'operator', 'head'],
  'request.verified': ['operator', 'head'],
  'request.returned': ['operator', 'head', 'agency'],
  'request.resubmitted': ['operator', 'head'],
  'request.approved': ['agency'],
  'request.rejected': ['head', 'agency'],
  'request.cancelled': ['operator', 'head'],
  'product.issued': ['head', 'agency'],
  'request.handedOver': ['operator', 'head'],
  'complaint.submitted': ['kiosk', 'operator', 'head', 'supervisor'],
  'complaint.responded': ['operator', 'head', 'supervisor'],
  'complaint.resolved': ['operator', 'head', 'supervisor'],
  'complaint.reopened': ['kiosk', 'operator', 'head'],
  'complaint.reclassified': ['supervisor'],
  'case.noted': ['operator', 'head', 'agency', 'supervisor'],
  'case.queued': ['kiosk', 'operator', 'head'],
  'case.called': ['operator', 'head'],
  'attention.settled': ['operator', 'head', 'agency', 'supervisor'],
  'survey.answered': ['kiosk'],
  'form.putAside': ['kiosk'],
  'form.finished': ['kiosk'],
  'deadline.missed': ['system'],
} as const satisfies Record<EventType, readonly Role[]>

/** True where the role may author events of this type at all. */
export function mayAuthor(role: Role, type: EventType): boolean {
  return authors[type].some((allowed) => allowed === role)
}

/** True where the role may author this very event on this case: a product is issued by its own issuer. */
export function mayWrite(
  role: Role,
  event: Pick<DomainEvent, 'type' | 'data'>,
  on: CaseState | null,
): boolean {
  if (!mayAuthor(role, event.type)) return false
  if (event.type !== 'product.issued' || on?.kind !== 'request') return true
  const product = 'product' in event.data ? event.data.product : ''
  const issuer = on.products.find(({ id }) => id === product)?.issuer
  return issuer === undefined || issuesFor(role, issuer)
}

/** Village products are signed by the head, regency products issued by the agency. */
export function issuesFor(role: Role, issuer: Product['issuer']): boolean {
  return issuer === 'village' ? role === 'head' : role === 'agency'
}
