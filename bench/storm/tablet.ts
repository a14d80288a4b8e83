import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { pack, ticketNumber } from '../../src/domain/index.ts'
import { type SyncAnswer, type SyncRequest, syncAnswer } from '../../src/protocol/index.ts'
import { backoff } from '../../src/sync/index.ts'
import { WireDevice } from '../../tests/builders/wire-device.ts'

/** How a tablet's batches grow from the first on (sync/engine/timing.ts), up to its 200 events. */
const BATCHES = [50, 75, 75] as const

type Body = { readonly req: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** A tablet of the storm: it has been away, and comes back with what was filed meanwhile. */
export class StormTablet extends WireDevice {
  #bodies: Body[] = []
  #minted = 0
  /** Milliseconds of each push that was taken. */
  readonly took: number[] = []
  busy = 0

  /** Files complaints while nobody can be reached; packed now, so that packing is not what the storm measures. */
  prepare(events: number): this {
    for (let left = events, at = 0; left > 0; at += 1) {
      const size = Math.min(left, BATCHES[at] ?? 75)
      this.#bodies.push(this.bodyOf(size))
      left -= size
    }
    return this
  }

  /** A push of so many new complaints, and what is asked for with it. */
  bodyOf(events: number, pull: Record<string, unknown> | null = null): Body {
    const push = Array.from({ length: events }, () => this.#complaint())
    const body = this.body(push, { pull, minted: this.#minted })
    return { req: String(body.req), bytes: gzipSync(JSON.stringify(body)) }
  }

  /** Proves itself, hands over everything and takes what the others of its village filed. */
  async comeBack(): Promise<void> {
    await this.#patiently(() => this.session().then((answer) => this.#opened(answer)))
    for (const body of this.#bodies) this.took.push(await this.hand(body))
    this.#bodies = []
  }

  /** Pushes until it is taken; answers how long the request that was took. */
  async hand({ req, bytes }: Body): Promise<number> {
    return this.#patiently(async () => {
      const began = performance.now()
      const answer = await this.send(bytes, { 'content-encoding': 'gzip', 'ksp-req': req })
      const said = await read(answer)
      if (!said.ok) return said
      const bad = said.value.push.verdicts.find(({ s }) => s !== 'ok' && s !== 'dup')
      if (bad) throw new Error(`a verdict of ${bad.s}`)
      return { ok: true, value: performance.now() - began }
    })
  }

  /** Takes the village's log from its beginning to its head; answers how many events that was. */
  async pullAll(): Promise<number> {
    let [cursor, chain, seen] = [0, '0'.repeat(64), 0]
    for (let more = true; more; ) {
      const body = this.body([], { pull: { ...this.pull(cursor, chain), epoch: this.epoch } })
      const { pull } = await this.#patiently(async () => read(await this.sync(body)))
      if (pull === null) throw new Error('nothing was pulled')
      cursor = pull.to
      chain = pull.chain
      seen += pull.events.length
      more = pull.more
    }
    return seen
  }

  /** Tries again under the engine's own back-off, as often as it takes. */
  async #patiently<Value>(work: () => Promise<Tried<Value>>): Promise<Value> {
    for (let failures = 0; ; failures += 1) {
      const tried = await work()
      if (tried.ok) return tried.value
      this.busy += 1
      await new Promise((resolve) => setTimeout(resolve, backoff(failures, tried.wait, Math.random())))
    }
  }

  async #opened(answer: Response): Promise<Tried<null>> {
    const said = await answer.json()
    if (!answer.ok) return { ok: false, wait: Number(said.error?.retryAfterMs ?? 0) }
    this.token = said.token
    return { ok: true, value: null }
  }

  #complaint(): SyncRequest['push'][number] {
    this.#minted += 1
    const ticket = ticketNumber(this.village, this.letter, this.#minted)
    const promise = { firstResponseMinutes: 240, resolutionMinutes: 240 }
    const answers = {
      answers: { reporterName: 'Warga Contoh', body: 'Jalan di depan balai berlubang besar.' },
    }
    const head = { id: newId(), type: 'complaint.submitted', v: 1, case: randomUUID(), dseq: this.#minted }
    const when = { at: new Date().toISOString(), off: 0, base: 0 }
    return {
      ...head,
      ...when,
      actor: { kind: 'resident' },
      supersedes: null,
      attachments: [],
      data: { ticket, category: 'road', anonymous: false, promise, language: 'id' },
      pii: pack(answers, randomUUID().replaceAll('-', '')),
    }
  }
}

type Tried<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly wait: number }

async function read(answer: Response): Promise<Tried<SyncAnswer>> {
  const said = await answer.json()
  if (answer.ok) return { ok: true, value: syncAnswer.parse(said) }
  if (answer.status !== 503 && answer.status !== 429)
    throw new Error(`${answer.status} ${JSON.stringify(said)}`)
  return { ok: false, wait: Number(said.error?.retryAfterMs ?? 0) }
}

/** UUIDv7, as the log asks of an event. */
function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const rest = randomUUID().replaceAll('-', '')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`
}
