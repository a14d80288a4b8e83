import type { CaseRow } from './rows.ts'
import { tablet } from './tablet.ts'

/**
 * Queries for screens: use them inside `useLiveQuery`. A row's `view` is the case as this tablet knows it, with what
 * it has not sent yet; `unsent` is 1 while something of it has not come back from the log.
 */

/** Live: the open cases, the one due first first; those without a deadline last. */
export function openCases(limit = Number.POSITIVE_INFINITY): Promise<CaseRow[]> {
  return tablet().db.cases.where('[open+due]').between([1, ''], [1, '\uffff']).limit(limit).toArray()
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
  const row = await db.cases.get(caseId)
  const stopped = await db.outbox.where('[state+dseq]').between(['held', 0], ['rejected', MOST]).toArray()
  const here = stopped.filter((one) => one.case === caseId && one.supersededBy === null)
  if (here.some(({ state }) => state === 'rejected')) return 'rejected'
  if (here.length > 0) return 'held'
  const pending = await db.outbox.bulkGet((row?.pending ?? []).map(({ id }) => id))
  if (pending.some((one) => one !== undefined)) return 'saved'
  return row?.unsent === 1 ? 'sent' : 'official'
}

const MOST = Number.MAX_SAFE_INTEGER
