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
import type { Accepted, ChangedCase, Head, HeldCase, Known, Placed } from './port.ts'

/**
 * A locked village's log while a transaction adds to it: later events of a batch see what earlier ones did. An
 * event is added whole or, where adding it throws, not at all.
 */
export class Ledger {
  #head: Head
  readonly #known: Known
  readonly #accepted: Accepted[] = []
  readonly #placed = new Map<string, Placed>()
  readonly #changed = new Map<string, ChangedCase>()

  constructor(head: Head, known: Known) {
    this.#head = head
    this.#known = known
  }

  get head(): Head {
    return this.#head
  }

  get accepted(): readonly Accepted[] {
    return this.#accepted
  }

  get changed(): readonly ChangedCase[] {
    return [...this.#changed.values()]
  }

  /** Where the event of that id stands already, if it does. */
  placed(id: string): Placed | undefined {
    return this.#placed.get(id) ?? this.#known.placed.get(id)
  }

  caseOf(id: string): CaseState | null {
    return this.#held(id).state
  }

  /** The case as it would be after the event; nothing is changed. */
  preview(event: DomainEvent, receivedAt: Instant, occurredAt: Instant): CaseState {
    return reduce(this.caseOf(event.case), { ...event, seq: this.#head.seq + 1, receivedAt, occurredAt })
  }

  /** Adds an event under the next seq; returns it. */
  add(event: DomainEvent, payloadHash: Digest, receivedAt: Instant, occurredAt: Instant): number {
    const state = this.preview(event, receivedAt, occurredAt)
    const hash = caseHash(state)
    const held = this.#held(event.case)
    const seq = this.#head.seq + 1
    const chain = nextChain(this.#head.chain, payloadHash)
    const stateHash = nextStateHash(this.#head.stateHash, held.hash, hash)

    const before = this.#changed.get(event.case)?.before ?? this.#known.cases.get(event.case)?.state ?? null
    this.#head = { ...this.#head, seq, chain, stateHash }
    this.#accepted.push({ event, seq, payloadHash, chain, receivedAt, occurredAt })
    this.#placed.set(event.id, { seq, payloadHash })
    this.#changed.set(event.case, { id: event.case, before, state, hash })
    return seq
  }

  #held(id: string): HeldCase {
    return this.#changed.get(id) ?? this.#known.cases.get(id) ?? nothing
  }
}

const nothing: HeldCase = { state: null, hash: ZERO_DIGEST }
