import type * as z from 'zod/mini'
import type { Millis } from '../../domain/index.ts'
import { headers, knownProblem, limits, PROTOCOL, problemBody } from '../../protocol/index.ts'
import type { Reply } from '../ports.ts'
import { problemOf, type SyncProblem } from '../problem.ts'
import { bodyOf, type Packed } from './body.ts'

/** What calls go through: a page's own fetch and a clock that only ever goes on. */
export type Line = {
  readonly fetch: typeof fetch
  readonly ticks: () => Millis
  /** This program and its reducer, for the server's records. */
  readonly client: string
}

export type Call = {
  readonly path: string
  /** With a body the call is a POST of JSON. */
  readonly body?: unknown
  readonly token?: string | null
  /** What is not JSON: its method, and its body and headers as they are. */
  readonly raw?: { readonly method: 'HEAD' | 'POST' | 'PATCH' } & Partial<Packed>
  /** Beyond the usual, for what a slow line needs long to carry. */
  readonly patience?: Millis
  /** Named in a header; the answer must name it too where its schema says `req`. */
  readonly req?: string
}

/**
 * Asks the server. An answer counts only with its status, its type and the shape that the protocol gives it: a captive
 * portal's page, or an answer to somebody else's question, is the same as no answer.
 */
export async function ask<Value>(
  line: Line,
  call: Call,
  schema: z.ZodMiniType<Value>,
): Promise<Reply<Value>> {
  const began = line.ticks()
  const reached = await reach(line, call)
  if (!reached.ok) return reached
  const { response } = reached
  const json = isJson(response) ? await jsonOf(response) : undefined
  if (!response.ok) return { ok: false, problem: refusalOf(response, json) }
  const read = schema.safeParse(json)
  if (!read.success || !answers(read.data, call)) return { ok: false, problem: problemOf('OFFLINE') }
  return { ok: true, value: read.data, rtt: line.ticks() - began }
}

type Reached =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly problem: SyncProblem }

/** The bare round trip, for answers that are not JSON. */
export async function reach(line: Line, { path, body, raw, token, req, patience }: Call): Promise<Reached> {
  const packed = body === undefined ? raw : { method: 'POST', ...(await bodyOf(body)) }
  const named = {
    [headers.version]: String(PROTOCOL),
    [headers.client]: line.client,
    ...(token ? { authorization: `Device ${token}` } : {}),
    ...(req ? { [headers.request]: req } : {}),
  }
  const init: RequestInit = packed ? { method: packed.method, body: packed.body ?? null } : {}
  const signal = AbortSignal.timeout(patience ?? limits.requestMillis)
  const fixed: RequestInit = { cache: 'no-store', credentials: 'omit', redirect: 'error', signal }
  try {
    const response = await line.fetch(path, { ...init, ...fixed, headers: { ...named, ...packed?.headers } })
    return { ok: true, response }
  } catch (error) {
    return { ok: false, problem: problemOf(isTimeout(error) ? 'TIMEOUT' : 'OFFLINE') }
  }
}

/** What the server said no with; anything that is not the server's own words came from something between. */
export function refusalOf(response: Response, json: unknown): SyncProblem {
  const body = problemBody.safeParse(json)
  if (!body.success)
    return problemOf(response.status >= 500 || response.status === 413 ? 'GATEWAY' : 'OFFLINE')
  const { code, retryAfterMs, detail = {} } = body.data.error
  const seconds = Number(response.headers.get('retry-after') ?? 0)
  const wait = retryAfterMs ?? (Number.isFinite(seconds) ? seconds * 1_000 : 0)
  return { code: knownProblem(code) ?? 'UNKNOWN', retryAfterMs: wait, detail }
}

function isJson(response: Response): boolean {
  return /^application\/json\b/.test(response.headers.get('content-type') ?? '')
}

/** Undefined for text that is no JSON or that was cut off. */
async function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined)
}

function answers(value: unknown, { req }: Call): boolean {
  if (req === undefined || typeof value !== 'object' || value === null || !('req' in value)) return true
  return value.req === req
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError'
}
