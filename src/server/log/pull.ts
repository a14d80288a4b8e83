import { type Digest, REDUCER_VERSION, ZERO_DIGEST } from '../../domain/index.ts'
import { limits, type PullPage, type PullRequest } from '../../protocol/index.ts'
import { type Detail, type Refusal, refusal } from './answer.ts'
import type { Ledger } from './ledger.ts'
import type { Accepted, Head, LogTx, PageEvent } from './port.ts'

/** Compares what a tablet says of its copy with the log; a problem means that the copy is of another history. */
export function checkPull(
  pull: PullRequest,
  head: Head,
  chainAtCursor: Digest | null,
  lastDseq: number,
): Refusal | null {
  const detail: Detail = { epoch: head.epoch, head: head.seq, lastDseq }
  if (pull.epoch !== null && pull.epoch !== head.epoch) return refusal('EPOCH_CHANGED', detail)
  if (pull.cursor > head.seq) return refusal('CURSOR_AHEAD', detail)
  const chain = pull.cursor === 0 ? ZERO_DIGEST : chainAtCursor
  return chain === pull.chain ? null : refusal('CHAIN_MISMATCH', detail)
}

/**
 * The page after the cursor, with the state hash where it reaches the head. A tablet that was at the head gets back
 * what it has just pushed without the database being asked for it again.
 */
export async function pageAfter(tx: LogTx, pull: PullRequest, ledger: Ledger): Promise<PullPage> {
  const { head, accepted } = ledger
  const wasAtHead = pull.cursor === head.seq - accepted.length && accepted.length <= pull.limit
  const events = wasAtHead ? accepted.map(justAccepted) : await readPage(tx, pull, head)
  const last = events.at(-1)
  const to = last?.seq ?? pull.cursor
  const atHead = to === head.seq
  return {
    from: pull.cursor + 1,
    to,
    head: head.seq,
    more: !atHead,
    chain: last?.chain ?? pull.chain,
    events: events.map(asPulled),
    state: atHead ? { seq: to, hash: head.stateHash, reducer: REDUCER_VERSION } : null,
  }
}

function readPage(tx: LogTx, pull: PullRequest, { village, seq }: Head): Promise<readonly PageEvent[]> {
  const limit = Math.min(pull.limit, limits.pullEvents)
  return tx.page({ village, after: pull.cursor, upTo: seq, limit })
}

function justAccepted({ event, ...place }: Accepted): PageEvent {
  return { ...place, body: event }
}

function asPulled({ seq, receivedAt, occurredAt, body }: PageEvent): PullPage['events'][number] {
  return { seq, rx: receivedAt, oc: occurredAt, e: body }
}
