import type { Case } from './case.ts'
import { nextDeadline } from './deadlines.ts'
import type { EventType } from './event-data.ts'
import type { TicketNumber } from './ticket.ts'
import type { Instant } from './time.ts'

/** What anybody with the number may know of a case: states and times, no name, no answer, not even the service. */
export type Tracking = {
  readonly ticket: TicketNumber
  readonly kind: Case['kind']
  readonly status: Case['status']
  readonly openedAt: Instant
  readonly dueAt: Instant | null
  readonly steps: readonly { readonly type: EventType; readonly at: Instant }[]
}

/** Staff's own: notes, and what they settled among themselves. */
const internal: readonly EventType[] = ['case.noted', 'attention.settled']

/** How a case stands, for whoever has its number. */
export function trackingOf(aCase: Case): Tracking {
  const { ticket, kind, status, openedAt, entries } = aCase
  const shown = entries.filter(({ type, effect }) => effect === 'applied' && !internal.includes(type))
  const steps = shown.map(({ type, at }) => ({ type, at }))
  return { ticket, kind, status, openedAt, dueAt: nextDeadline(aCase)?.due ?? null, steps }
}

/** The village whose tablet gave a ticket number; its first digits are those of the regency. */
export function villageOfTicket(ticket: TicketNumber): string {
  return `35.10.${ticket.slice(0, 2)}.${ticket.slice(2, 6)}`
}
