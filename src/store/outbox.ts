import type { DomainEvent, ForeignEvent, Instant } from '../domain/index.ts'
import { metaOf } from './meta.ts'
import type { OutboxRow, SyncStatus } from './rows.ts'
import { type tablet as open, tablet } from './tablet.ts'

/** An event that the server refused or holds, with why. It stays until it is replaced. */
export type Stopped = Pick<OutboxRow, 'code' | 'field' | 'supersededBy'> & {
  readonly event: DomainEvent | ForeignEvent
}

export type OutboxSummary = SyncStatus & {
  readonly enrolled: boolean
  /** The first copy of the village's cases has not arrived wholly. */
  readonly preparing: boolean
  readonly waiting: number
  /** When the oldest waiting event was made, by this tablet's clock. */
  readonly oldestWaitingAt: Instant | null
  /** Refused and not yet replaced. */
  readonly rejected: readonly Stopped[]
  readonly held: readonly Stopped[]
}

/** Live: what has not reached the regency, what it refused, and when it was last spoken to. */
export async function outboxSummary(): Promise<OutboxSummary> {
  const { db } = tablet()
  const meta = metaOf(await db.meta.toArray())
  const waiting = db.outbox
    .where('[state+dseq]')
    .between(['waiting', meta.settled + 1], ['waiting', Number.MAX_SAFE_INTEGER])
  const rejected = await stopped(db, 'rejected')
  return {
    ...meta.status,
    enrolled: meta.identity !== null,
    preparing: meta.identity !== null && meta.place.epoch === null,
    waiting: await waiting.count(),
    oldestWaitingAt: (await waiting.first())?.at ?? null,
    rejected: rejected.filter(({ supersededBy }) => supersededBy === null),
    held: await stopped(db, 'held'),
  }
}

async function stopped(db: ReturnType<typeof open>['db'], state: 'rejected' | 'held'): Promise<Stopped[]> {
  const range = db.outbox.where('[state+dseq]').between([state, 0], [state, Number.MAX_SAFE_INTEGER])
  const rows = await range.toArray()
  const events = await db.events.bulkGet(rows.map(({ event }) => event))
  return rows.flatMap(({ code, field, supersededBy }, at) => {
    const event = events[at]?.event
    return event === undefined ? [] : [{ code, field, supersededBy, event }]
  })
}
