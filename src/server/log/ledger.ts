import {
  type CaseState,
  caseHash,
  type Digest,
  type DomainEvent,
  type Instant,
  nextChain,
  nextStateHash,
  reduce,
  ZERO_DIGEST,
} from '../../domain/index.ts'
import type { Accepted, ChangedCase, Head, Known, Placed } from './port.ts'

type Touched = Omit<ChangedCase, 'hash'>

/**
 * A locked village's log while a transaction adds to it: later events of a batch see what earlier ones did. An
 * event is added whole or, where adding it throws, not at all. A case is hashed once, when the batch is whole.
 */
export class Ledger {
  #head: Omit<Head, 'stateHash'>
  #settled: { readonly stateHash: Digest; readonly changed: readonly ChangedCase[] } | null = null
  readonly #before: Digest
  readonly #known: Known
  readonly #accepted: Accepted[] = []
  readonly #placed = new Map<string, Placed>()
  readonly #touched = new Map<string, Touched>()

  constructor({ stateHash, ...head }: Head, known: Known) {
    this.#head = head
    this.#before = stateHash
    this.#known = known
  }

  get head(): Head {
    return { ...this.#head, stateHash: this.#settle().stateHash }
  }

  get accepted(): readonly Accepted[] {
    return this.#accepted
  }

  get changed(): readonly ChangedCase[] {
    return this.#settle().changed
  }

  /** Where the event of that id stands already, if it does. */
  placed(id: string): Placed | undefined {
    return this.#placed.get(id) ?? this.#known.placed.get(id)
  }

  caseOf(id: string): CaseState | null {
    return this.#touched.get(id)?.state ?? this.#known.cases.get(id)?.state ?? null
  }

  /** The case as it would be after the event; nothing is changed. */
  preview(event: DomainEvent, receivedAt: Instant, occurredAt: Instant): CaseState {
    return reduce(this.caseOf(event.case), { ...event, seq: this.#head.seq + 1, receivedAt, occurredAt })
  }

  /** Adds an event under the next seq; returns it. */
  add(event: DomainEvent, payloadHash: Digest, receivedAt: Instant, occurredAt: Instant): number {
    if (!isHashable(event)) throw new Error('text that has no canonical form')
    const state = this.preview(event, receivedAt, occurredAt)
    const seq = this.#head.seq + 1
    const chain = nextChain(this.#head.chain, payloadHash)

    const before = this.#known.cases.get(event.case)?.state ?? null
    this.#head = { ...this.#head, seq, chain }
    this.#accepted.push({ event, seq, payloadHash, chain, receivedAt, occurredAt })
    this.#placed.set(event.id, { seq, payloadHash })
    this.#touched.set(event.case, { id: event.case, before, state })
    this.#settled = null
    return seq
  }

  #settle() {
    if (this.#settled) return this.#settled
    const changed = [...this.#touched.values()].map((one) => ({ ...one, hash: caseHash(one.state) }))
    const stateHash = changed.reduce(
      (all, { id, hash }) => nextStateHash(all, this.#known.cases.get(id)?.hash ?? ZERO_DIGEST, hash),
      this.#before,
    )
    this.#settled = { stateHash, changed }
    return this.#settled
  }
}

/** The payload's hash has canonicalised all of an event but the envelope's text, which the case carries too. */
function isHashable({ pii }: DomainEvent): boolean {
  return pii === null || 'erased' in pii || !/\p{Surrogate}/u.test(pii.body)
}
