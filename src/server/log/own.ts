import {
  type Actor,
  type CaseState,
  type DomainEvent,
  type EventDraft,
  type Instant,
  payloadHash,
  readEvent,
} from '../../domain/index.ts'
import { type Answer, answered, type Refusal, refusal } from './answer.ts'
import { Ledger } from './ledger.ts'
import type { Head, Known, LogTx } from './port.ts'

/** The device under which officers and the system write; its incarnation is the epoch. */
export const OWN_DEVICE = 'regency'

export type Own = {
  readonly village: string
  readonly drafts: readonly EventDraft[]
  /** The seq up to which the author has seen the village; `base` of each event. */
  readonly seen: number
  readonly actor: Actor
  /** The server's clock. */
  readonly now: Instant
}

/** `seqs` in the order of the drafts. */
export type Appended = { readonly head: number; readonly appended: number; readonly seqs: readonly number[] }

/** What the caller thinks of a draft on the case as it stands under the lock; null: let it in. */
export type Objection = (event: DomainEvent, before: CaseState | null, after: CaseState) => Refusal | null

/**
 * Appends what the server itself knows: an officer's acts, a missed deadline. All or nothing. A draft whose id
 * stands in the log already keeps its place there, so trying again is safe.
 */
export async function appendOwn(tx: LogTx, own: Own, objection: Objection = none): Promise<Answer<Appended>> {
  const head = await tx.lockVillage(own.village)
  if (head === null) return refusal('NOT_FOUND')
  if (new Set(own.drafts.map(({ id }) => id)).size < own.drafts.length) return refusal('MALFORMED')
  const known = await tx.recall(questionOf(own, head))
  const ledger = new Ledger(head, known)
  const events = eventsOf(own, head, known, ledger)
  if (!events.ok) return events
  for (const event of events.value) {
    const objected = objection(event, ledger.caseOf(event.case), ledger.preview(event, own.now, own.now))
    if (objected) return objected
    ledger.add(event, payloadHash(event), own.now, own.now)
  }
  if (events.value.length > 0) await write(tx, own, known, ledger)
  const seqs = own.drafts.map(({ id }) => ledger.placed(id)?.seq ?? 0)
  return answered({ head: ledger.head.seq, appended: ledger.accepted.length, seqs })
}

const none: Objection = () => null

function questionOf({ village, drafts }: Own, { epoch }: Head) {
  const ids = drafts.map(({ id }) => id)
  const cases = [...new Set(drafts.map((draft) => draft.case))]
  return { village, device: OWN_DEVICE, inc: epoch, dseqs: null, ids, cases, chainAt: null }
}

/** The drafts that are new, numbered and complete, checked like anybody's. */
function eventsOf(own: Own, head: Head, { lastDseq }: Known, ledger: Ledger): Answer<DomainEvent[]> {
  const fresh = own.drafts.filter(({ id }) => ledger.placed(id) === undefined)
  const events: DomainEvent[] = []
  for (const draft of fresh) {
    const numbered = { device: OWN_DEVICE, inc: head.epoch, dseq: lastDseq + events.length + 1, off: 0 }
    const read = readEvent({ ...draft, ...numbered, actor: own.actor, base: own.seen })
    if (!read.ok) return refusal('MALFORMED', { field: read.problem.field ?? null })
    if (read.event.village !== own.village) return refusal('VILLAGE_FORBIDDEN')
    events.push(read.event)
  }
  return answered(events)
}

async function write(tx: LogTx, { now }: Own, { lastDseq }: Known, ledger: Ledger): Promise<void> {
  const { head, accepted } = ledger
  await tx.write({
    head,
    life: { device: OWN_DEVICE, inc: head.epoch, lastDseq: lastDseq + accepted.length, lastOccurredAt: now },
    receivedAt: now,
    accepted,
    refused: [],
    cases: ledger.changed,
  })
}
