import type { Instant } from '../../domain/index.ts'
import { limits } from '../../protocol/index.ts'
import { type Database, type Reader, type Statement, statement, type Tx } from '../db/index.ts'
import { judge, type RawEvent } from './judge.ts'
import { Ledger } from './ledger.ts'
import { logOn } from './pg/pg-log.ts'
import type { Life, LogTx, Refused } from './port.ts'
import type { Push } from './push-types.ts'

/** An event that came from a revoked tablet and waits for an operator, as it came. */
export interface Held extends Life {
  readonly dseq: number
  readonly receivedAt: Instant
  readonly event: RawEvent
}

type Row = Life & { readonly dseq: number; readonly receivedAt: Instant; readonly payload: string }

const list: Statement<Row> = statement(
  'held-list',
  `SELECT device, inc, dseq, v.received_at AS "receivedAt", payload
  FROM verdict v JOIN quarantine USING (village_code, device, inc, dseq)
  WHERE village_code = $1 AND s = 'held' ORDER BY v.received_at, inc, dseq`,
)
const forget: Statement<unknown> = statement(
  'held-forget',
  `WITH gone AS (
    DELETE FROM verdict WHERE village_code = $1 AND device = $2 AND inc = $3 AND dseq = ANY ($4::bigint[]) AND s = 'held'
    RETURNING dseq
  )
  DELETE FROM quarantine USING gone
  WHERE village_code = $1 AND device = $2 AND inc = $3 AND quarantine.dseq = gone.dseq`,
)
const refuse: Statement<unknown> = statement(
  'held-refuse',
  `UPDATE verdict SET s = 'rej', code = 'NOT_AUTHORISED' WHERE village_code = $1 AND id = $2 AND s = 'held'`,
)

/** What is held of a village's tablets, in the order in which it came. */
export async function heldIn(reader: Reader, village: string): Promise<Held[]> {
  const rows = await reader.rows(list, [village])
  return rows.map(({ payload, ...row }) => ({ ...row, event: JSON.parse(payload) }))
}

/** Refuses one held event for good; it stays on record with its reason. False where it is not held. */
export function refuseHeld(database: Database, village: string, event: string): Promise<boolean> {
  return database.withTx(async (tx) => (await tx.run(refuse, [village, event])) > 0)
}

export type Release = Pick<Push, 'roles' | 'plans' | 'now'> & {
  readonly village: string
  readonly device: string
}

/**
 * Judges all that is held of a tablet as though its rights had never been taken, in the order of its numbers, and gives
 * each the verdict that it would have had. Answers how many are in the log now. All of one tablet at once: a later
 * one must not come before an earlier one.
 */
export async function releaseHeld(database: Database, release: Release): Promise<number> {
  let entered = 0
  for (;;) {
    const more = await database.withTx((tx) => releaseSome(tx, release))
    if (more === null) return entered
    entered += more
  }
}

/** Some of one life, under the village's lock; null where nothing is held. */
async function releaseSome(tx: Tx, release: Release): Promise<number | null> {
  const { village, device, now } = release
  const log = logOn(tx)
  const head = await log.lockVillage(village)
  const all = (await heldIn(tx, village)).filter((one) => one.device === device)
  const [first] = all
  if (head === null || first === undefined) return null
  const { inc } = first
  const held = all.filter((one) => one.inc === inc).slice(0, limits.pushEvents)
  const events = held.map(({ event }) => event)
  const known = await log.recall(questionOf(village, { device, inc }, events))
  const ledger = new Ledger(head, known)
  const push = pushOf(release, inc, events)
  const refused: Refused[] = []
  let lastOccurredAt = known.lastOccurredAt
  for (const event of events) {
    const judgement = judge(event, push, ledger, lastOccurredAt)
    if (judgement.entered) lastOccurredAt = judgement.occurredAt
    else refused.push(judgement.refused)
  }
  await tx.run(forget, [village, device, inc, held.map(({ dseq }) => dseq)])
  const life = { device, inc, lastDseq: known.lastDseq, lastOccurredAt }
  const { accepted, changed: cases } = ledger
  await log.write({ head: ledger.head, life, receivedAt: now, accepted, refused, cases })
  return accepted.length
}

function questionOf(
  village: string,
  life: Life,
  events: readonly RawEvent[],
): Parameters<LogTx['recall']>[0] {
  const cases = [...new Set(events.map((event) => String(event.case)).filter((id) => UUID.test(id)))]
  return { village, ...life, dseqs: null, ids: events.map(({ id }) => id), cases, chainAt: null }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The push that these events would have come in. */
function pushOf(
  { village, device, roles, plans, now }: Release,
  inc: string,
  push: readonly RawEvent[],
): Push {
  const request = { device, inc, village, asg: 1, minted: push.length, pending: 0, oldestPendingAt: null }
  return {
    device: { id: device, village, assignments: [village], revoked: false },
    request: { ...request, req: inc, push: [...push], pull: null },
    roles,
    plans,
    now,
  }
}
