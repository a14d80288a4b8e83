import { act, calledIn, instantOf, isCase, waitingIn } from '../../../domain/index.ts'
import { append, authoring, caseByTicket, clockOffset, openCases } from '../../../store/index.ts'
import type { Kept, Queue } from './shapes.ts'

/** Enough to look back on: those who were called and are done since are shown no more. */
const SHOWN = 5

/** Live: the office's queue of today. */
export async function readQueue(): Promise<Queue> {
  const [rows, offset] = await Promise.all([openCases(), clockOffset()])
  const cases = rows.map(({ view }) => view).filter(isCase)
  const now = instantOf(Date.now() + (offset ?? 0))
  const called = calledIn(cases, now).map(({ ticket, queue }) => ({ ticket, at: queue?.calledAt ?? now }))
  return { waiting: waitingIn(cases, now).map(({ ticket }) => ticket), called: called.slice(0, SHOWN) }
}

/** Takes a place in the queue for the case of a ticket. Ok once that is durable here. */
export async function joinQueue(ticket: string): Promise<Kept> {
  const context = await authoring({ kind: 'resident' })
  const found = (await caseByTicket(ticket))?.view
  if (context === null || !isCase(found)) return { ok: false, code: 'NOT_ENROLLED' }
  const saved = await append([act(found.id, 'case.queued', {}, {}, context)])
  return saved.ok ? { ok: true } : { ok: false, code: saved.problem }
}
