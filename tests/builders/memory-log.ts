import { type CaseState, ZERO_DIGEST } from '../../src/domain/index.ts'
import type { Verdict } from '../../src/protocol/index.ts'
import type {
  Accepted,
  Changes,
  Head,
  HeldCase,
  Known,
  LogTx,
  PageEvent,
  Question,
  Refused,
  Stretch,
} from '../../src/server/log/index.ts'

type LifeState = { readonly lastDseq: number; readonly lastOccurredAt: string | null }

/** One village, never changed in place: a transaction makes the next one and commits by putting it in its stead. */
type Village = {
  readonly head: Head
  readonly events: readonly Accepted[]
  readonly cases: ReadonlyMap<string, HeldCase>
  readonly lives: ReadonlyMap<string, LifeState>
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly kept: readonly Refused[]
}

/** Everything that a server holds durably, as a value: keep it to restore an old backup. */
export type MemoryState = ReadonlyMap<string, Village>

/** A log in memory that keeps the same contract as PostgreSQL's: locks, commits, and forgets what it did not commit. */
export class MemoryLog {
  #villages: MemoryState
  readonly #waiting = new Map<string, Promise<void>>()
  #life = 0

  constructor(epoch: string, villages: readonly string[]) {
    this.#villages = new Map(villages.map((village) => [village, emptyVillage(village, epoch)]))
  }

  /** A log that holds what another held. */
  static holding(state: MemoryState): MemoryLog {
    const log = new MemoryLog('', [])
    log.#villages = state
    return log
  }

  /** Commits when `work` resolves, unless `survives` says that the server died just before, or a backup was restored meanwhile. */
  async transact<Value>(work: (tx: LogTx) => Promise<Value>, survives = () => true): Promise<Value> {
    const life = this.#life
    const tx = new MemoryTx(
      (village) => this.#villages.get(village),
      (village) => this.#lock(village),
    )
    try {
      const value = await work(tx)
      if (!survives() || life !== this.#life) throw new Error('the server died before the commit')
      if (tx.written.size > 0) this.#villages = new Map([...this.#villages, ...tx.written])
      return value
    } finally {
      tx.release()
    }
  }

  /** A backup. */
  get state(): MemoryState {
    return this.#villages
  }

  /** Puts a backup in place, as the beginning of another life of the server's history. */
  restore(state: MemoryState, epoch: string): void {
    this.#life += 1
    const reborn = (village: Village): Village => ({ ...village, head: { ...village.head, epoch } })
    this.#villages = new Map([...state].map(([code, village]) => [code, reborn(village)]))
  }

  events(village: string): readonly Accepted[] {
    return this.#villages.get(village)?.events ?? []
  }

  caseOf(village: string, id: string): CaseState | null {
    return this.#villages.get(village)?.cases.get(id)?.state ?? null
  }

  cases(village: string): readonly CaseState[] {
    return [...(this.#villages.get(village)?.cases.values() ?? [])].flatMap(({ state }) => state ?? [])
  }

  /** What was refused or held, with its payload. */
  kept(village: string): readonly Refused[] {
    return this.#villages.get(village)?.kept ?? []
  }

  async #lock(village: string): Promise<() => void> {
    const before = this.#waiting.get(village) ?? Promise.resolve()
    let release = () => {}
    const mine = new Promise<void>((resolve) => {
      release = resolve
    })
    this.#waiting.set(
      village,
      before.then(() => mine),
    )
    await before
    return release
  }
}

class MemoryTx implements LogTx {
  readonly written = new Map<string, Village>()
  readonly #committed: (village: string) => Village | undefined
  readonly #lock: (village: string) => Promise<() => void>
  readonly #locks = new Map<string, () => void>()

  constructor(
    committed: (village: string) => Village | undefined,
    lock: (village: string) => Promise<() => void>,
  ) {
    this.#committed = committed
    this.#lock = lock
  }

  release(): void {
    for (const release of this.#locks.values()) release()
  }

  async lockVillage(village: string): Promise<Head | null> {
    if (this.#committed(village) && !this.#locks.has(village)) {
      this.#locks.set(village, await this.#lock(village))
    }
    return this.seeVillage(village)
  }

  async seeVillage(village: string): Promise<Head | null> {
    return this.#at(village)?.head ?? null
  }

  async recall({ village, device, inc, dseqs, ids, cases, chainAt }: Question): Promise<Known> {
    const at = this.#at(village)
    if (!at) throw new Error('a village is locked or seen before it is asked about')
    const life = at.lives.get(`${device}/${inc}`)
    const numbers = dseqs ? Array.from({ length: dseqs.to - dseqs.from + 1 }, (_, n) => dseqs.from + n) : []
    return {
      lastDseq: life?.lastDseq ?? 0,
      lastOccurredAt: life?.lastOccurredAt ?? null,
      verdicts: pick(numbers, (dseq) => at.verdicts.get(`${device}/${inc}/${dseq}`)),
      placed: pick(ids, (id) => at.events.find(({ event }) => event.id === id)),
      cases: pick(cases, (id) => at.cases.get(id)),
      chainAt: chainAt === null ? null : (at.events[chainAt - 1]?.chain ?? null),
    }
  }

  async write(changes: Changes): Promise<void> {
    const { village } = changes.head
    const before = this.#at(village)
    if (!before || !this.#locks.has(village)) throw new Error('a village is locked before it is written')
    this.written.set(village, changed(before, changes))
  }

  async page({ village, after, upTo, limit }: Stretch): Promise<readonly PageEvent[]> {
    const events = this.#at(village)?.events.slice(after, Math.min(upTo, after + limit)) ?? []
    return events.map(({ event, ...place }) => ({ ...place, body: event }))
  }

  #at(village: string): Village | undefined {
    return this.written.get(village) ?? this.#committed(village)
  }
}

function emptyVillage(village: string, epoch: string): Village {
  const head = { village, seq: 0, chain: ZERO_DIGEST, stateHash: ZERO_DIGEST, epoch }
  return { head, events: [], cases: new Map(), lives: new Map(), verdicts: new Map(), kept: [] }
}

function changed(before: Village, { head, life, accepted, refused, cases }: Changes): Village {
  const of = `${life.device}/${life.inc}`
  const ok = accepted.map(({ event, seq }): Verdict => ({ s: 'ok', id: event.id, dseq: event.dseq, seq }))
  const verdicts = [...ok, ...refused.map(({ verdict }) => verdict)]
  return {
    head,
    events: [...before.events, ...accepted],
    cases: new Map([...before.cases, ...cases.map(({ id, state, hash }) => [id, { state, hash }] as const)]),
    lives: new Map([...before.lives, [of, life]]),
    verdicts: new Map([...before.verdicts, ...verdicts.map((one) => [`${of}/${one.dseq}`, one] as const)]),
    kept: [...before.kept, ...refused.filter(({ payload }) => payload !== null)],
  }
}

function pick<Key, Value>(keys: readonly Key[], find: (key: Key) => Value | undefined): Map<Key, Value> {
  return new Map(
    keys.flatMap((key) => {
      const value = find(key)
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}
