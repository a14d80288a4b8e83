import type { CaseState, DomainEvent } from '../../src/domain/index.ts'
import { readEvent } from '../../src/domain/index.ts'
import type { SyncRequest, Verdict } from '../../src/protocol/index.ts'
import { newId, type TabletStore } from '../../src/store/index.ts'
import {
  type Ports,
  problemOf,
  type Reply,
  type Running,
  runEngine,
  type SyncProblem,
  type Wire,
} from '../../src/sync/index.ts'
import type { ALog } from './a-log.ts'

/** A clock whose time passes only when nothing else is to do. */
export class VirtualTime {
  now = Date.parse('2026-11-24T03:00:00.000Z')
  readonly #timers = new Map<symbol, { readonly at: number; readonly then: () => void }>()

  readonly timer = (wait: number, then: () => void): (() => void) => {
    const name = Symbol('timer')
    this.#timers.set(name, { at: this.now + wait, then })
    return () => {
      this.#timers.delete(name)
    }
  }

  /** Lets everything that is due happen, up to so much later. */
  async pass(millis: number): Promise<void> {
    const end = this.now + millis
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve))
      const [name, next] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? []
      if (name === undefined || next === undefined || next.at > end) break
      this.#timers.delete(name)
      this.now = Math.max(this.now, next.at)
      next.then()
    }
    this.now = end
  }
}

/** A small server behind a line that tests may cut: one village's log, one device. */
export class ALine implements Wire {
  log: ALog
  readonly requests: string[] = []
  /** What the next calls are answered with instead; by name of the call. */
  trouble: (call: string, request?: SyncRequest) => SyncProblem | null = () => null
  /** Events of a device's life by number, each with its verdict. */
  readonly judged = new Map<string, Verdict>()

  constructor(log: ALog) {
    this.log = log
  }

  open: Wire['open'] = async ({ inc }) => {
    const now = '2026-11-24T03:00:00.000Z'
    const assignment = { village: this.log.village, version: 1 }
    const lastDseq = [...this.judged.keys()].filter((key) => key.startsWith(inc)).length
    return this.#say('open', {
      token: 't',
      expiresInMs: 1,
      letter: 'A',
      assignment,
      lastDseq,
      epoch: this.log.epoch,
      now,
    })
  }

  hello: Wire['hello'] = async () =>
    this.#say('hello', {
      proto: 1,
      epoch: this.log.epoch,
      now: '2026-11-24T03:00:00.000Z',
      minProto: 1,
      maxProto: 1,
      reducer: 1,
      types: {},
      limits: { pushEvents: 500, pushBytes: 1, pullEvents: 500, eventBytes: 1 },
      assignment: { village: this.log.village, version: 1 },
      device: { id: 'd-1', letter: 'A', inc: newId(), lastDseq: 0 },
      staff: [],
      catalogue: 'c-1',
      helloTag: 'tag',
    })

  catalogue: Wire['catalogue'] = async () => this.#say('catalogue', [])

  snapshot: Wire['snapshot'] = async () => this.#say('snapshot', this.log.snapshot().answer)

  chunk: Wire['chunk'] = async (sha256) =>
    this.#say<readonly CaseState[]>('chunk', this.log.snapshot().chunks[Number(sha256)] ?? [])

  sync: Wire['sync'] = async (request) => {
    const problem = this.#mismatch(request)
    if (problem) return this.#say<never>('sync', undefined as never, problem)
    const refused = this.trouble('sync', request)
    if (refused) return this.#say<never>('sync', undefined as never, refused)
    const verdicts = request.push.map((raw) => this.#judge(request, raw))
    const { pull } = request
    return this.#say('sync', {
      req: request.req,
      proto: 1 as const,
      epoch: this.log.epoch,
      now: '2026-11-24T03:00:00.000Z',
      push: { lastDseq: request.push.at(-1)?.dseq ?? 0, verdicts },
      pull: pull && this.log.page(pull.cursor, pull.limit),
      next: { pollMs: 120_000, pushMax: 500 },
      assignment: { village: this.log.village, version: 1 },
      helloTag: 'tag',
    })
  }

  #mismatch({ pull }: SyncRequest): SyncProblem | null {
    if (pull === null) return null
    if (pull.epoch !== null && pull.epoch !== this.log.epoch) return problemOf('EPOCH_CHANGED')
    return this.log.chains[pull.cursor] === pull.chain ? null : problemOf('CHAIN_MISMATCH')
  }

  #judge({ device, inc, village }: SyncRequest, raw: SyncRequest['push'][number]): Verdict {
    const key = `${inc}/${raw.dseq}`
    const known = this.judged.get(key)
    if (known) return known
    const read = readEvent({ ...raw, device, inc, village })
    const { id, dseq } = raw
    const verdict: Verdict = read.ok
      ? { s: 'ok', id, dseq, seq: this.log.add(read.event satisfies DomainEvent) }
      : { s: 'rej', id, dseq, code: read.problem.code }
    this.judged.set(key, verdict)
    return verdict
  }

  #say<Value>(call: string, value: Value, problem: SyncProblem | null = null): Reply<Value> {
    this.requests.push(call)
    const trouble = problem ?? (call === 'sync' ? null : this.trouble(call))
    return trouble ? { ok: false, problem: trouble } : { ok: true, value, rtt: 100 }
  }
}

/** An engine that runs on this line, this storage and this time. */
export function anEngine(store: TabletStore, wire: Wire, time: VirtualTime): Running {
  const ports: Ports = {
    store,
    wire,
    now: () => time.now,
    ticks: () => time.now,
    chance: () => 0.5,
    newId,
    timer: time.timer,
  }
  return runEngine(ports)
}
