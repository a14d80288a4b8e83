import { DAY, HOUR, type Instant, later, MINUTE } from '../../domain/index.ts'
import { type Reader, type Statement, statement, type Tx } from '../db/index.ts'
import type { Officer } from './officers.ts'
import { granted, type Outcome, refused } from './outcome.ts'
import { hashOfSecret, newSecret } from './secrets.ts'

/** security.md section 4: idle fifteen minutes, ten hours in all, three at once. */
const sessionLimits = { idle: 15 * MINUTE, absolute: 10 * HOUR, atOnce: 3 } as const

/** Requests that were under way when a session got a new secret may still come with the old one. */
const underWay = 10_000

/** A session is not written to more often than this: a live table asks every few seconds. */
const seenStep = MINUTE

type Found = Officer & { readonly beganAt: Instant; readonly seenAt: Instant }

const add = statement(
  'officer-session-add',
  'INSERT INTO officer_session (token_hash, officer, began_at, seen_at) VALUES ($1, $2, $3, $3)',
)
const trim = statement(
  'officer-session-trim',
  `DELETE FROM officer_session WHERE (officer = $1 AND token_hash IN (
     SELECT token_hash FROM officer_session WHERE officer = $1 ORDER BY began_at DESC OFFSET $2))
   OR began_at < $3`,
)
const find: Statement<Found> = statement(
  'officer-session-find',
  `SELECT o.officer, o.login, o.name, o.role, o.agency, s.began_at AS "beganAt", s.seen_at AS "seenAt"
   FROM officer_session s JOIN officer o USING (officer) WHERE s.token_hash = $1`,
)
const touch = statement(
  'officer-session-touch',
  'UPDATE officer_session SET seen_at = greatest(seen_at, $2) WHERE token_hash = $1',
)
const renew = statement(
  'officer-session-renew',
  `WITH old AS (SELECT officer, began_at FROM officer_session WHERE token_hash = $1),
     ended AS (UPDATE officer_session SET began_at = least(began_at, $3) WHERE token_hash = $1)
   INSERT INTO officer_session (token_hash, officer, began_at, seen_at) SELECT $2, officer, began_at, $4 FROM old`,
)
const end = statement('officer-session-end', 'DELETE FROM officer_session WHERE token_hash = $1')

/** A new session for an officer; the oldest beyond three end. */
export async function beginOfficerSession(tx: Tx, officer: string, now: Instant): Promise<string> {
  const token = newSecret()
  await tx.run(trim, [officer, sessionLimits.atOnce - 1, later(now, -DAY)])
  await tx.run(add, [hashOfSecret(token), officer, now])
  return token
}

/** Whose session this is; `stale` where it should be marked as seen. */
export async function officerOfSession(
  reader: Reader,
  token: string,
  now: Instant,
): Promise<Outcome<{ officer: Officer; stale: boolean }>> {
  const found = await reader.row(find, [hashOfSecret(token)])
  if (!found) return refused('AUTH_REQUIRED')
  const { beganAt, seenAt, ...officer } = found
  const idle = later(seenAt, sessionLimits.idle) <= now
  if (idle || later(beganAt, sessionLimits.absolute) <= now) return refused('AUTH_EXPIRED')
  return granted({ officer, stale: later(seenAt, seenStep) <= now })
}

/** Gives a session a new secret; its ten hours go on, and the old secret ends in a moment. */
export async function renewOfficerSession(tx: Tx, token: string, now: Instant): Promise<string> {
  const fresh = newSecret()
  const ended = later(now, underWay - sessionLimits.absolute)
  await tx.run(renew, [hashOfSecret(token), hashOfSecret(fresh), ended, now])
  return fresh
}

/** Marks a session as in use. */
export async function touchOfficerSession(tx: Tx, token: string, now: Instant): Promise<void> {
  await tx.run(touch, [hashOfSecret(token), now])
}

/** Ends a session. */
export async function endOfficerSession(tx: Tx, token: string): Promise<void> {
  await tx.run(end, [hashOfSecret(token)])
}
