import { limits, type SyncRequest } from '../../src/protocol/index.ts'
import { problemOf, type Reply, type Wire } from '../../src/sync/index.ts'
import type { Chance } from './chance.ts'
import type { Faults } from './faults.ts'
import type { Said, SimServer } from './server.ts'
import type { Timeline } from './timeline.ts'

export type Line = {
  readonly timeline: Timeline
  readonly chance: Chance
  readonly faults: Faults
  readonly server: SimServer
  /** False while the tablet has no network at all. */
  readonly isUp: () => boolean
  /** Every request that left, and every answer that came: for the invariants. */
  readonly onRequest: () => void
  readonly onAnswer: (answer: unknown) => void
}

/** The network between one tablet and the server: slow, lossy, lying, and sometimes the server dies in it. */
export function simulatedWire(line: Line): Wire {
  let token: string | null = null
  const { server } = line
  return {
    open: async ({ device, inc }) => {
      const reply = await travel(line, async () => ({ ok: true, value: server.open(device, inc) }))
      if (reply.ok) token = reply.value.token
      return reply
    },
    hello: () => travel(line, async () => server.hello(token)),
    catalogue: () => travel(line, async () => ({ ok: true, value: [] })),
    sync: (request) => travel(line, () => syncAtServer(line, token, request)),
    snapshot: () => travel(line, async () => server.snapshot(token)),
    chunk: (sha256) => travel(line, async () => server.chunk(sha256)),
  }
}

async function syncAtServer(line: Line, token: string | null, request: SyncRequest) {
  const { faults, server } = line
  if (request.push.length > 1 && faults.happens('too-large')) return refused('TOO_LARGE')
  if (faults.happens('server-died-before-commit')) return server.sync(token, request, true)
  const said = await server.sync(token, request, false)
  return faults.happens('server-died-after-commit') ? null : said
}

function refused(problem: 'TOO_LARGE' | 'BUSY' | 'INTERNAL', detail = {}): Said<never> {
  return { ok: false, problem, detail }
}

/** No answer ever comes of a server that died; the next request finds it started again. */
const noAnswer = (): null => null

/** There and back. Whatever happens on the way, an answer or its absence is known when patience ends. */
async function travel<Value>(line: Line, work: () => Promise<Said<Value> | null>): Promise<Reply<Value>> {
  const { timeline, chance, faults } = line
  const began = timeline.now
  line.onRequest()
  if (!line.isUp()) return after(line, 5, problemOf('OFFLINE'))
  await timeline.pause(legOf(line))
  const early = onTheWay(line)
  if (early) return early
  if (faults.happens('token-forgotten')) line.server.forgetTokens()
  if (faults.happens('request-doubled'))
    void timeline.after(chance.int(1, 40_000), () => void work().catch(() => {}))
  const said = await work().catch(noAnswer)
  if (said === null || faults.happens('answer-lost') || !line.isUp()) {
    return after(line, began + limits.requestMillis - timeline.now, problemOf('TIMEOUT'))
  }
  await timeline.pause(legOf(line))
  if (!said.ok) return { ok: false, problem: { ...problemOf(said.problem), detail: said.detail } }
  line.onAnswer(said.value)
  return { ok: true, value: structuredClone(said.value), rtt: timeline.now - began }
}

/** What stops a request before the server has seen it. */
function onTheWay(line: Line): Promise<Reply<never>> | null {
  const { faults, chance } = line
  if (faults.happens('request-lost')) return after(line, limits.requestMillis, problemOf('TIMEOUT'))
  if (faults.happens('portal-page')) return after(line, 30, problemOf('OFFLINE'))
  if (faults.happens('gateway')) return after(line, 30, problemOf('GATEWAY'))
  if (faults.happens('fault-500')) return after(line, 30, problemOf('INTERNAL'))
  if (faults.happens('busy')) return after(line, 30, problemOf('BUSY', chance.int(0, 30_000)))
  return null
}

async function after(line: Line, wait: number, problem: ReturnType<typeof problemOf>): Promise<Reply<never>> {
  await line.timeline.pause(wait)
  return { ok: false, problem }
}

function legOf({ faults, chance }: Line): number {
  return faults.happens('slow') ? chance.int(1_000, 9_000) : chance.int(5, 80)
}
