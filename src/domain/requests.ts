import type { CaseEvent, Effect, Product, RequestCase, RequestStatus } from './case.ts'
import { never } from './never.ts'
import { opening } from './opening.ts'
import type { Instant } from './time.ts'

type RequestEvent = CaseEvent & {
  type:
    | 'request.verified'
    | 'request.returned'
    | 'request.resubmitted'
    | 'request.approved'
    | 'request.rejected'
    | 'request.cancelled'
    | 'product.issued'
    | 'request.handedOver'
}

/** From which states an event of each type still has its effect. */
export const requestMoves = {
  'request.verified': ['submitted'],
  'request.returned': ['submitted', 'verified', 'inProgress'],
  'request.resubmitted': ['returned'],
  'request.approved': ['verified'],
  'request.rejected': ['submitted', 'verified', 'returned', 'inProgress'],
  'request.cancelled': ['submitted', 'verified', 'returned', 'inProgress'],
  'product.issued': ['verified', 'inProgress'],
  'request.handedOver': ['readyForPickup'],
} as const satisfies Record<RequestEvent['type'], readonly RequestStatus[]>

/** The case that a submission opens. */
export function openRequest(event: CaseEvent & { type: 'request.submitted' }): RequestCase {
  const {
    ticket,
    language,
    promise,
    products,
    service,
    serviceVersion,
    approval,
    answers,
    papers,
    priority,
  } = event.data
  return {
    kind: 'request',
    status: 'submitted',
    clockFrom: promise?.startsAt === 'submitted' ? event.occurredAt : null,
    products: products.map((product): Product => ({ ...product, state: 'waiting', at: null })),
    service,
    serviceVersion,
    approval,
    promise,
    answers,
    papers,
    priority,
    // Last: a literal that begins with a spread is an order of magnitude slower to make.
    ...opening(event, ticket, language),
  }
}

/** What an event does to a request: its new state where the event fits, else the state as it was. */
export function changeRequest(
  before: RequestCase,
  event: RequestEvent,
): { effect: Effect; after: RequestCase } {
  if (saysAgain(before, event)) return { effect: 'redundant', after: before }
  if (!fits(before, event)) return { effect: 'conflict', after: before }
  const after = moved(before, event)
  const { id, type, seq, device } = event
  return { effect: 'applied', after: { ...after, lastChange: { event: id, type, seq, device } } }
}

function fits(before: RequestCase, event: RequestEvent): boolean {
  if (!requestMoves[event.type].some((from) => from === before.status)) return false
  if (event.type !== 'product.issued') return true
  const approved = before.approval === 'village' || before.status === 'inProgress'
  return approved && before.products.some(({ id }) => id === event.data.product)
}

function saysAgain(before: RequestCase, event: RequestEvent): boolean {
  if (event.type === 'product.issued') {
    return before.products.some(({ id, state }) => id === event.data.product && state !== 'waiting')
  }
  return before.lastChange.type === event.type
}

function moved(before: RequestCase, event: RequestEvent): RequestCase {
  const at = event.occurredAt
  switch (event.type) {
    case 'request.verified':
      return {
        ...before,
        status: 'verified',
        clockFrom: before.clockFrom ?? clockAtVerification(before, event),
      }
    case 'request.returned':
      return { ...before, status: 'returned', clockFrom: null }
    case 'request.resubmitted':
      return resubmitted(before, event)
    case 'request.approved':
      return { ...before, status: 'inProgress' }
    case 'request.rejected':
      return { ...before, status: 'rejected', closedAt: at }
    case 'request.cancelled':
      return { ...before, status: 'cancelled', closedAt: at }
    case 'product.issued':
      return issued(before, event.data.product, at)
    case 'request.handedOver':
      return { ...before, status: 'completed', closedAt: at, products: handedOver(before.products, at) }
    default:
      return never(event)
  }
}

/** A promise that starts at verification starts when the server has the verified package, not before. */
function clockAtVerification(before: RequestCase, event: RequestEvent): Instant | null {
  return before.promise?.startsAt === 'verified' ? event.receivedAt : null
}

function resubmitted(
  before: RequestCase,
  event: RequestEvent & { type: 'request.resubmitted' },
): RequestCase {
  const { answers, papers } = event.data
  const clockFrom = before.promise?.startsAt === 'submitted' ? event.occurredAt : null
  return {
    ...before,
    status: 'submitted',
    clockFrom,
    answers: { ...before.answers, ...answers },
    papers: [...new Set([...before.papers, ...papers])],
  }
}

function issued(before: RequestCase, product: string, at: Instant): RequestCase {
  const products = before.products.map(
    (one): Product => (one.id === product ? { ...one, state: 'issued', at } : one),
  )
  const all = products.every(({ state }) => state !== 'waiting')
  return { ...before, products, status: all ? 'readyForPickup' : 'inProgress' }
}

function handedOver(products: readonly Product[], at: Instant): readonly Product[] {
  return products.map((product): Product => ({ ...product, state: 'handedOver', at }))
}
