import type { CaseRow } from './rows.ts'
import { tablet } from './tablet.ts'

/**
 * Queries for screens: use them inside `useLiveQuery`. A row's `view` is the case as this tablet knows it, with what
 * it has not sent yet; `unsent` is 1 while something of it has not come back from the log.
 */

/** Live: the open cases, the one due first first; those without a deadline last. */
export function openCases(): Promise<CaseRow[]> {
  return tablet().db.cases.where('[open+due]').between([1, ''], [1, '\uffff']).toArray()
}

/** Live: closed cases, the youngest first. */
export function closedCases(limit = 200): Promise<CaseRow[]> {
  return tablet()
    .db.cases.where('[open+due]')
    .between([0, ''], [0, '\uffff'])
    .reverse()
    .limit(limit)
    .toArray()
}

/** Live: one case. */
export function caseById(id: string): Promise<CaseRow | undefined> {
  return tablet().db.cases.get(id)
}

/** Live: the case of a ticket number as `parseTicketNumber` gives it. */
export function caseByTicket(ticket: string): Promise<CaseRow | undefined> {
  return tablet().db.cases.where('ticket').equals(ticket).first()
}

/** How far a case has come: safe here, with the regency, in its log, or stopped for a person to look at. */
export type Standing = 'saved' | 'sent' | 'official' | 'rejected' | 'held'

/** Live: how far a case has come, the worst of its events first. */
export async function standingOf(caseId: string): Promise<Standing> {
  const { db } = tablet()
  const outbox = await db.outbox.where('case').equals(caseId).toArray()
  const row = await db.cases.get(caseId)
  if (outbox.some(({ state, supersededBy }) => state === 'rejected' && supersededBy === null))
    return 'rejected'
  if (outbox.some(({ state }) => state === 'held')) return 'held'
  if (outbox.some(({ state }) => state === 'waiting')) return 'saved'
  return row?.unsent === 1 ? 'sent' : 'official'
}
