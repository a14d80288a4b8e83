import * as z from 'zod/mini'
import { type CaseState, loadCatalogue, type Service, servicesAt } from '../../domain/index.ts'
import {
  challengeAnswer,
  helloAnswer,
  type SessionAnswer,
  sessionAnswer,
  sessionText,
  snapshotAnswer,
  syncAnswer,
} from '../../protocol/index.ts'
import type { Identity } from '../../store/index.ts'
import type { Reply, Wire } from '../ports.ts'
import { problemOf } from '../problem.ts'
import { ask, type Call, type Line, reach, refusalOf } from './ask.ts'
import { casesOf } from './chunk.ts'

/** Signs as this tablet; null where its key is gone. */
export type Sign = (text: string) => Promise<string | null>

/** The server over HTTP. `token` is the session's, for the live connection; it lives in memory alone. */
export type HttpWire = Wire & { readonly token: () => string | null }

/** The wire of one engine: its session is its own. */
export function httpWire(line: Line, sign: Sign): HttpWire {
  let token: string | null = null
  let village = ''
  const authorised = (path: string): Call => ({ path, token })
  return {
    token: () => token,
    open: async (identity) => {
      token = null
      village = identity.village
      const opened = await openSession(line, identity, sign)
      if (opened.ok) token = opened.value.token
      return opened
    },
    hello: () => ask(line, authorised('/v1/hello'), helloAnswer),
    catalogue: () => catalogue(line, village),
    sync: (request) => ask(line, { ...authorised('/v1/sync'), body: request, req: request.req }, syncAnswer),
    snapshot: () => ask(line, authorised('/v1/snapshot'), snapshotAnswer),
    chunk: oneAhead((sha256) => chunk(line, authorised(`/v1/chunk/${sha256}`), sha256)),
  }
}

async function openSession(line: Line, { device, inc }: Identity, sign: Sign): Promise<Reply<SessionAnswer>> {
  const asked = await ask(line, { path: '/v1/devices/challenge', body: { device } }, challengeAnswer)
  if (!asked.ok) return asked
  const { challenge } = asked.value
  const signature = await sign(sessionText(device, inc, challenge))
  if (signature === null) return { ok: false, problem: problemOf('SIGNATURE_WRONG') }
  const body = { device, inc, challenge, signature }
  return ask(line, { path: '/v1/devices/session', body }, sessionAnswer)
}

const published = z.looseObject({ version: z.string() })

/** The services as this tablet's village has them, or UNKNOWN where a newer server says them in a way that this program cannot read. */
async function catalogue(line: Line, village: string): Promise<Reply<readonly Service[]>> {
  const reply = await ask(line, { path: '/v1/catalogue' }, published)
  if (!reply.ok) return reply
  const { version: _version, ...definitions } = reply.value
  const read = loadCatalogue(definitions)
  return read.ok
    ? { ...reply, value: servicesAt(read.value, village) }
    : { ok: false, problem: problemOf('UNKNOWN') }
}

/** While a chunk is stored, the next one is on its way. */
function oneAhead(fetched: (sha256: string) => ReturnType<Wire['chunk']>): Wire['chunk'] {
  let ahead: { readonly sha256: string; readonly reply: ReturnType<Wire['chunk']> } | null = null
  return async (sha256, next) => {
    const reply = await (ahead?.sha256 === sha256 ? ahead.reply : fetched(sha256))
    ahead = reply.ok && next !== null ? { sha256: next, reply: fetched(next) } : null
    return reply
  }
}

async function chunk(line: Line, call: Call, sha256: string): Promise<Reply<readonly CaseState[]>> {
  const began = line.ticks()
  const reached = await reach(line, call)
  if (!reached.ok) return reached
  const { response } = reached
  if (!response.ok)
    return { ok: false, problem: refusalOf(response, await response.json().catch(() => null)) }
  const bytes = await response.arrayBuffer().catch(() => null)
  const cases = bytes && (await casesOf(bytes, sha256).catch(() => null))
  if (cases === null) return { ok: false, problem: problemOf('OFFLINE') }
  return { ok: true, value: cases, rtt: line.ticks() - began }
}
