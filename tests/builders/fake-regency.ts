import { catalogueData } from '../../src/domain/catalogue/services/index.ts'
import {
  actionsFor,
  type Case,
  type CaseEvent,
  type DomainEvent,
  fold,
  isCase,
  issuable,
  nextDeadline,
  open,
  type Personal,
  pack,
  type Role,
} from '../../src/domain/index.ts'
import { villages } from '../../src/domain/reference/index.ts'
import {
  actRequest,
  caseAnswer,
  casesAnswer,
  exportRequest,
  loginRequest,
  overviewAnswer,
  type RegencyOfficer,
  type VillageLine,
  villagesAnswer,
  workAnswer,
} from '../../src/protocol/index.ts'

/** What the server says no with. */
export type Refusal = { readonly status: number; readonly code: string; readonly retryAfterMs?: number }

export const passphrase = 'perahu-pulang-sebelum-fajar'

/** Officers by their log-in. */
const officers: Record<string, RegencyOfficer> = {
  disdukcapil: { id: 'o-1', name: 'Petugas Satu', role: 'agency', agency: 'disdukcapil' },
  pengaduan: { id: 'o-2', name: 'Petugas Dua', role: 'supervisor', agency: null },
  admin: { id: 'o-3', name: 'Petugas Tiga', role: 'administrator', agency: null },
}

/** A regency server in the test's own process: it speaks the real schemas over `fetch` and folds with the real reducer. */
export class FakeRegency {
  readonly asked: { path: string; body: unknown }[] = []
  readonly events: CaseEvent[] = []
  readonly lines = new Map<string, VillageLine>()
  officer: RegencyOfficer | null = null
  /** The next act (or whatever else is asked of this path) is refused so. */
  refusals = new Map<string, Refusal>()
  /** Acts wait until this is settled. */
  gate: Promise<void> = Promise.resolve()
  soon = 0
  /** Nothing of the server is heard. */
  away = false
  now = '2026-11-24T07:05:00.000Z'
  #streams = new Set<ReadableStreamDefaultController<Uint8Array>>()

  constructor() {
    for (const { code, name, kind, district } of villages) {
      this.lines.set(code, {
        ...{ village: code, name, kind, district: district.code, districtName: district.name, head: 0 },
        ...{ open: 0, late: 0, needsAttention: 0, devices: 0, waiting: 0 },
        ...{ oldestWaitingAt: null, lastContactAt: null },
      })
    }
  }

  /** As if this officer had logged in before. */
  logIn(login: string): this {
    this.officer = officers[login] ?? null
    return this
  }

  /** Changes a village's line, and tells whoever listens. */
  change(code: string, change: Partial<VillageLine>): void {
    const line = this.lines.get(code)
    if (!line) throw new Error(`no village ${code}`)
    this.lines.set(code, { ...line, ...change, head: line.head + 1 })
    this.poke(code)
  }

  /** Tells whoever listens that a village's log moved. */
  poke(v: string): void {
    const text = `event: poke\ndata: ${JSON.stringify({ v, head: this.events.length })}\n\n`
    for (const stream of this.#streams) stream.enqueue(new TextEncoder().encode(text))
  }

  /** Adds an event as the log would. */
  add(event: DomainEvent): void {
    this.events.push({ ...event, seq: this.events.length + 1, receivedAt: event.at, occurredAt: event.at })
  }

  /** In the place of the page's `fetch`. */
  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    if (this.away) throw new TypeError('out of reach')
    const url = new URL(String(input), 'http://regency.test')
    const body: unknown = init.body === undefined ? undefined : JSON.parse(String(init.body))
    this.asked.push({ path: url.pathname, body })
    const refused = this.refusals.get(url.pathname)
    if (refused) {
      this.refusals.delete(url.pathname)
      return refusal(refused)
    }
    return this.#answer(url, body, init.signal ?? null)
  }

  async #answer(url: URL, body: unknown, signal: AbortSignal | null): Promise<Response> {
    const path = url.pathname.replace('/v1/', '')
    if (path === 'catalogue') return json({ version: 'v', ...Object(catalogueData) })
    if (path === 'regency/login') return this.#login(body)
    if (this.officer === null) return refusal({ status: 401, code: 'AUTH_REQUIRED' })
    const { officer, now } = this
    if (path === 'regency/me') return json({ officer, now })
    if (path === 'regency/logout') {
      this.officer = null
      return json({ ok: true })
    }
    if (path === 'regency/live') return this.#live(signal)
    if (path === 'regency/villages') {
      return json(villagesAnswer.parse({ now, villages: [...this.lines.values()] }))
    }
    if (path === 'regency/villages/export') {
      const { passphrase: said } = exportRequest.parse(body)
      if (said !== passphrase) return refusal({ status: 401, code: 'LOGIN_WRONG' })
      return json(villagesAnswer.parse({ now, villages: [...this.lines.values()] }))
    }
    if (path === 'regency/overview') {
      return json(overviewAnswer.parse({ now, soon: this.soon, waitingForRegency: 0, stopped: [] }))
    }
    if (path === 'regency/work') return json(workAnswer.parse({ now, cases: [], more: false }))
    return this.#ofCase(path, body)
  }

  async #ofCase(path: string, body: unknown): Promise<Response> {
    const [, area, village = '', id = '', act] = path.split('/')
    if (area === 'villages') return json(casesAnswer.parse(this.#list(village)))
    const state = this.state(village, id)
    if (state === null) return refusal({ status: 404, code: 'NOT_FOUND' })
    if (act === 'act') return this.#act(village, id, body)
    return json(caseAnswer.parse(this.#opened(state)))
  }

  #login(body: unknown): Response {
    const { login, passphrase: said } = loginRequest.parse(body)
    if (!Object.hasOwn(officers, login) || said !== passphrase) {
      return refusal({ status: 401, code: 'LOGIN_WRONG' })
    }
    return json({ officer: this.logIn(login).officer })
  }

  #live(signal: AbortSignal | null): Response {
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        this.#streams.add(stream)
        signal?.addEventListener('abort', () => this.#streams.delete(stream))
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
  }

  /** The case as it stands. */
  state(village: string, id: string): Case | null {
    const state = fold(
      null,
      this.events.filter((event) => event.village === village && event.case === id),
    )
    return isCase(state) ? state : null
  }

  #list(village: string) {
    const ids = new Set(this.events.filter((event) => event.village === village).map((event) => event.case))
    const cases = [...ids].flatMap((id) => {
      const state = this.state(village, id)
      return state ? [lineOf(state)] : []
    })
    return { now: this.now, cases, more: false }
  }

  #opened(state: Case) {
    const role: Role = this.officer?.role ?? 'administrator'
    const entries = state.entries.map(({ pii, ...entry }) => ({
      ...entry,
      personal: open(pii),
      attachments: [],
    }))
    return {
      now: this.now,
      seen: this.events.length,
      case: { ...state, entries },
      actions: actionsFor(state, role),
      issuable: issuable(state, role),
    }
  }

  async #act(village: string, on: string, body: unknown): Promise<Response> {
    const { id, type, data, personal } = actRequest.parse(body)
    await this.gate
    if (!this.events.some((event) => event.id === id)) {
      this.add(
        officersEvent({ village, on, id, type, data, personal, at: this.now, base: this.events.length }),
      )
    }
    this.poke(village)
    return json({ seq: this.events.length, head: this.events.length })
  }
}

type Acted = {
  readonly village: string
  readonly on: string
  readonly id: string
  readonly type: string
  readonly data: unknown
  readonly personal: Personal
  readonly at: string
  readonly base: number
}

function officersEvent({ village, on, id, type, data, personal, at, base }: Acted): DomainEvent {
  const head = { id, v: 1, village, case: on, device: 'regency', inc: id, dseq: 1, at, off: 0, base }
  const actor = { kind: 'officer', id: 'pengaduan' }
  const pii = pack(personal, '0'.repeat(32))
  return { ...head, type, actor, supersedes: null, attachments: [], data, pii } as unknown as DomainEvent
}

function lineOf(state: Case) {
  return {
    case: state.id,
    kind: state.kind,
    status: state.status,
    subject: state.kind === 'request' ? state.service : state.category,
    ticket: state.ticket,
    openedAt: state.openedAt,
    closedAt: state.closedAt,
    dueAt: nextDeadline(state)?.due ?? null,
    needsAttention: state.attention.some(({ settledBy }) => settledBy === null),
    lateEver: state.missed.length > 0,
  }
}

const json = (value: unknown): Response => Response.json(value)

const refusal = ({ status, code, retryAfterMs }: Refusal): Response =>
  Response.json({ error: { code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } }, { status })
