import type { Role } from '../../domain/index.ts'
import { isCase, mayWrite } from '../../domain/index.ts'
import { type Database, isBusy } from '../db/index.ts'
import { type Answer, refusal } from './answer.ts'
import { appendPush } from './append.ts'
import { type Appended, appendOwn, type Objection, type Own } from './own.ts'
import { logOn } from './pg/pg-log.ts'
import type { LogTx } from './port.ts'
import type { Push, Pushed } from './push-types.ts'

/** A tablet's push and pull, committed durably before it resolves. BUSY: the same again, later, is safe. */
export function push(database: Database, one: Push): Promise<Answer<Pushed>> {
  return inLog(database, (tx) => appendPush(tx, one))
}

/**
 * An officer's acts, all or none. Unlike a tablet's facts they are refused where they no longer fit: the officer is
 * there to look again. FORBIDDEN by role; NOT_FOUND without such a case; STATE_CONFLICT `{ seq }` where the case
 * changed after what the officer had seen, or does not allow the act.
 */
export function appendByOfficer(
  database: Database,
  own: Own & { readonly role: Role },
): Promise<Answer<Appended>> {
  return inLog(database, (tx) => appendOwn(tx, own, objectionOf(own)))
}

/** Runs one transaction on the log; a database that could not do it now is BUSY, with nothing changed or all. */
export async function inLog<Value>(
  database: Database,
  work: (tx: LogTx) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  try {
    return await database.withTx((tx) => work(logOn(tx)))
  } catch (error) {
    if (isBusy(error)) return refusal('BUSY')
    throw error
  }
}

function objectionOf({ role, seen, drafts }: Own & { readonly role: Role }): Objection {
  return (event, before, after) => {
    if (!mayWrite(role, event, before)) return refusal('FORBIDDEN')
    const opens = event.type === 'request.submitted' || event.type === 'complaint.submitted'
    if (opens) return before === null ? null : refusal('STATE_CONFLICT')
    if (!isCase(before)) return refusal('NOT_FOUND')
    const changedAt = before.lastChange.seq ?? 0
    const hasSeen = changedAt <= seen || drafts.some(({ id }) => id === before.lastChange.event)
    const fits = isCase(after) && after.entries.at(-1)?.effect !== 'conflict'
    return fits && hasSeen ? null : refusal('STATE_CONFLICT', { seq: changedAt })
  }
}
