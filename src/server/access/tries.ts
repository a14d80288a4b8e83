import { createHash } from 'node:crypto'
import { type Instant, later, type Millis, millisOf } from '../../domain/index.ts'
import { statement, type Tx } from '../db/index.ts'

/** How often something may be tried in a stretch of time. */
export interface Allowance {
  readonly kind: string
  readonly most: number
  readonly per: Millis
}

const count = statement<{ count: number; since: Instant }>(
  'tries-count',
  `INSERT INTO try_count AS t (kind, subject, since, count) VALUES ($1, $2, $3, 1)
   ON CONFLICT (kind, subject) DO UPDATE SET
     count = CASE WHEN t.since <= $4 THEN 1 ELSE t.count + 1 END,
     since = CASE WHEN t.since <= $4 THEN $3 ELSE t.since END
   RETURNING count, since`,
)
const forget = statement(
  'tries-forget',
  'UPDATE try_count SET count = greatest(count - 1, 0) WHERE kind = $1 AND subject = $2',
)
const sweep = statement('tries-sweep', 'DELETE FROM try_count WHERE since < $1')

/** Counts a try; returns 0 where it is allowed, else the milliseconds until the next may be. */
export async function takeTry(tx: Tx, allowance: Allowance, subject: string, now: Instant): Promise<Millis> {
  const { kind, most, per } = allowance
  const row = await tx.row(count, [kind, subjectHash(subject), now, later(now, -per)])
  if (!row || row.count <= most) return 0
  return Math.max(1_000, millisOf(row.since) + per - millisOf(now))
}

/** Takes a try back: what succeeded is not a guess. */
export async function giveTryBack(tx: Tx, allowance: Allowance, subject: string): Promise<void> {
  await tx.run(forget, [allowance.kind, subjectHash(subject)])
}

/** Deletes counters that nobody has touched for a day. */
export async function sweepTries(tx: Tx, now: Instant): Promise<void> {
  await tx.run(sweep, [later(now, -86_400_000)])
}

function subjectHash(subject: string): Buffer {
  return createHash('sha256').update(subject).digest()
}
