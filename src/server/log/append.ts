import type { Instant } from '../../domain/index.ts'
import type { SyncRequest, Verdict } from '../../protocol/index.ts'
import { type Answer, answered, type Refusal, refusal } from './answer.ts'
import { judge, type RawEvent } from './judge.ts'
import { Ledger } from './ledger.ts'
import type { Known, LogTx, Question, Refused } from './port.ts'
import { checkPull, pageAfter } from './pull.ts'
import type { Push, Pushed } from './push-types.ts'

/**
 * Takes a tablet's push and answers with its verdicts and the page after its cursor: the steps of `sync.md`,
 * "Server", in one transaction that the caller commits before it answers.
 *
 * A problem changes nothing. That holds for a pull that does not fit this history too: the tablet gives back all
 * its own events beyond `lastDseq` without pulling, and only then takes a new snapshot, so nothing is lost between.
 */
export async function appendPush(tx: LogTx, push: Push): Promise<Answer<Pushed>> {
  const { request } = push
  const stranger = strangerIn(push)
  if (stranger) return stranger

  // 1. Lock the village. A call that brings nothing reads what is committed and waits for nobody.
  const head = await (request.push.length > 0
    ? tx.lockVillage(request.village)
    : tx.seeVillage(request.village))
  if (head === null) return refusal('VILLAGE_FORBIDDEN')

  // 2. Read what is known of this device, of these ids and of these cases, and compare histories.
  const known = await tx.recall(questionOf(push))
  const asking = pullOf(push)
  const mismatch = asking && checkPull(asking, head, known.chainAt, known.lastDseq)
  if (mismatch) return mismatch

  // 3. What was judged before keeps its verdict; what is new begins right after it.
  const asked = request.push.filter(({ dseq }) => dseq <= known.lastDseq)
  const fresh = request.push.slice(asked.length)
  const unlike = forkOrGap(asked, fresh, known)
  if (unlike) return unlike
  const stored = asked.flatMap(({ dseq }) => known.verdicts.get(dseq) ?? [])

  // 4. Judge each new event by itself; later ones see what earlier ones did.
  const ledger = new Ledger(head, known)
  const judged = judgeAll(fresh, push, ledger, known.lastOccurredAt)

  // 5. Write it all, then 6. read the page that follows the cursor, what was just written included.
  const lastDseq = fresh.at(-1)?.dseq ?? known.lastDseq
  if (fresh.length > 0) await tx.write(changesOf(push, ledger, judged, lastDseq))
  return answered({
    epoch: head.epoch,
    head: ledger.head.seq,
    appended: ledger.accepted.length,
    push: { lastDseq, verdicts: [...stored, ...judged.verdicts] },
    pull: asking && (await pageAfter(tx, asking, ledger)),
  })
}

/** A device speaks for itself, of villages that it served, and numbers without a gap; ids have one spelling. */
function strangerIn({ device, request }: Push): Refusal | null {
  if (request.device !== device.id) return refusal('FORBIDDEN')
  if (!device.assignments.includes(request.village)) return refusal('VILLAGE_FORBIDDEN')
  const first = request.push[0]?.dseq ?? 0
  const isWell = request.push.every(({ id, dseq }, at) => dseq === first + at && id === id.toLowerCase())
  return isWell ? null : refusal('MALFORMED')
}

/** The pull that will be answered: a revoked device, or one that now serves elsewhere, reads nothing here. */
function pullOf({ device, request }: Push): SyncRequest['pull'] {
  return device.revoked || device.village !== request.village ? null : request.pull
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function questionOf(push: Push): Question {
  const { village, device, inc, push: events } = push.request
  const first = events[0]
  const last = events.at(-1)
  const cases = events.map((raw) => raw.case).filter((id) => typeof id === 'string' && UUID.test(id))
  return {
    village,
    device,
    inc,
    dseqs: first && last ? { from: first.dseq, to: last.dseq } : null,
    ids: events.map(({ id }) => id),
    cases: [...new Set(cases.map(String))],
    chainAt: pullOf(push)?.cursor ?? null,
  }
}

/** Another event under a number that is taken: the database was cloned. A number left out: send it first. */
function forkOrGap(asked: readonly RawEvent[], fresh: readonly RawEvent[], { verdicts, lastDseq }: Known) {
  const other = asked.find(({ id, dseq }) => verdicts.get(dseq)?.id !== id)
  if (other) return refusal('DEVICE_FORKED', { dseq: other.dseq, lastDseq })
  const first = fresh[0]
  return first && first.dseq !== lastDseq + 1 ? refusal('DSEQ_GAP', { expect: lastDseq + 1 }) : null
}

type Judged = {
  readonly verdicts: readonly Verdict[]
  readonly refused: readonly Refused[]
  readonly lastOccurredAt: Instant | null
}

function judgeAll(fresh: readonly RawEvent[], push: Push, ledger: Ledger, previous: Instant | null): Judged {
  const verdicts: Verdict[] = []
  const refused: Refused[] = []
  let lastOccurredAt = previous
  for (const raw of fresh) {
    const judgement = judge(raw, push, ledger, lastOccurredAt)
    if (judgement.entered) lastOccurredAt = judgement.occurredAt
    else refused.push(judgement.refused)
    verdicts.push(judgement.entered ? judgement.verdict : judgement.refused.verdict)
  }
  return { verdicts, refused, lastOccurredAt }
}

function changesOf({ request, now }: Push, ledger: Ledger, judged: Judged, lastDseq: number) {
  const { device, inc } = request
  const { refused, lastOccurredAt } = judged
  return {
    head: ledger.head,
    life: { device, inc, lastDseq, lastOccurredAt },
    receivedAt: now,
    accepted: ledger.accepted,
    refused,
    cases: ledger.changed,
  }
}
