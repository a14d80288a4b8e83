import {
  type CaseEvent,
  type CaseState,
  caseHash,
  type Digest,
  type DomainEvent,
  nextChain,
  nextStateHash,
  payloadHash,
  REDUCER_VERSION,
  reduce,
  ZERO_DIGEST,
} from '../../src/domain/index.ts'
import type { PullPage, SnapshotAnswer } from '../../src/protocol/index.ts'

/** A village's log as the server keeps it, small and in memory: pages and snapshots as they cross the wire. */
export class ALog {
  readonly epoch: string
  readonly village: string
  readonly events: CaseEvent[] = []
  readonly chains: Digest[] = [ZERO_DIGEST]
  readonly cases = new Map<string, CaseState>()
  stateHash: Digest = ZERO_DIGEST

  constructor(epoch: string, village: string) {
    this.epoch = epoch
    this.village = village
  }

  /** Gives the event its seq, once. */
  add(event: DomainEvent): number {
    const known = this.events.findIndex(({ id }) => id === event.id)
    if (known !== -1) return known + 1
    const seq = this.events.length + 1
    const placed = { ...event, seq, receivedAt: '2026-11-24T05:00:00.000Z', occurredAt: event.at }
    const before = this.cases.get(event.case) ?? null
    const after = reduce(before, placed)
    this.events.push(placed)
    this.chains.push(nextChain(this.chains[seq - 1] ?? ZERO_DIGEST, payloadHash(event)))
    this.cases.set(event.case, after)
    this.stateHash = nextStateHash(this.stateHash, caseHash(before), caseHash(after))
    return seq
  }

  /** The page after a cursor. */
  page(after: number, limit = 1_000): PullPage {
    const events = this.events.slice(after, after + limit)
    const to = after + events.length
    const head = this.events.length
    return {
      from: after + 1,
      to,
      head,
      more: to < head,
      chain: this.chains[to] ?? ZERO_DIGEST,
      events: events.map(({ seq, receivedAt, occurredAt, ...e }) => ({
        seq: seq ?? 0,
        rx: receivedAt ?? '',
        oc: occurredAt,
        e,
      })),
      state: to === head ? { seq: head, hash: this.stateHash, reducer: REDUCER_VERSION } : null,
    }
  }

  /** A snapshot of now in chunks of so many cases. */
  snapshot(each = 2): { readonly answer: SnapshotAnswer; readonly chunks: readonly CaseState[][] } {
    const cases = [...this.cases.values()]
    const count = Math.ceil(cases.length / each)
    const chunks = Array.from({ length: count }, (_, at) => cases.slice(at * each, (at + 1) * each))
    const seq = this.events.length
    const named = chunks.map((chunk, at) => ({
      sha256: String(at).padStart(64, '0'),
      cases: chunk.length,
      bytes: 1,
    }))
    const head = { epoch: this.epoch, village: this.village, seq, chain: this.chains[seq] ?? ZERO_DIGEST }
    const rest = { stateHash: this.stateHash, reducer: REDUCER_VERSION, cases: cases.length, chunks: named }
    return { answer: { ...head, ...rest }, chunks }
  }
}
