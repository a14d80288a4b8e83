import {
  type CaseState,
  type Deadline,
  digestOf,
  type EventDraft,
  type Instant,
  isCase,
  missedBy,
  uuidOf,
} from '../../domain/index.ts'
import { type Answer, type Appended, appendOwn, type LogTx, OWN_DEVICE, refusal } from '../log/index.ts'

/** A case whose promises are watched. */
export type Watched = { readonly village: string; readonly case: string }

/**
 * Puts on record every promise of the case that was due by `now` and was not kept. What is missed is decided under
 * the village's lock, and an event's id follows from what it says: twice, at once or after a crash records it once.
 */
export async function recordMissed(tx: LogTx, watched: Watched, now: Instant): Promise<Answer<Appended>> {
  const { village } = watched
  const head = await tx.lockVillage(village)
  if (head === null) return refusal('NOT_FOUND')
  const state = await caseUnderLock(tx, watched, head.epoch)
  const missed = isCase(state) ? missedBy(state, now) : []
  const drafts = missed.map((deadline) => missedDraft(watched, deadline, now))
  return appendOwn(tx, { village, drafts, seen: head.seq, actor: { kind: 'system' }, now })
}

async function caseUnderLock(tx: LogTx, watched: Watched, inc: string): Promise<CaseState | null> {
  const { village, case: id } = watched
  const nothingElse = { device: OWN_DEVICE, inc, dseqs: null, ids: [], chainAt: null }
  const known = await tx.recall({ village, cases: [id], ...nothingElse })
  return known.cases.get(id)?.state ?? null
}

function missedDraft({ village, case: id }: Watched, { metric, due }: Deadline, at: Instant): EventDraft {
  return {
    id: uuidOf(digestOf(`deadline.missed|${village}|${id}|${metric}|${due}`)),
    type: 'deadline.missed',
    v: 1,
    village,
    case: id,
    at,
    actor: { kind: 'system' },
    supersedes: null,
    attachments: [],
    data: { metric, due },
    pii: null,
  }
}
