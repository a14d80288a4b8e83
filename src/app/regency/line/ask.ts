import type * as z from 'zod/mini'
import type { Millis } from '../../../domain/index.ts'
import { limits, problemBody } from '../../../protocol/index.ts'
import { heardNow } from './clock.ts'
import { sessionEnded } from './who.ts'

/** Why there is no answer: a code of the protocol, or `offline` where nothing of the server was heard. */
export type LineProblem = {
  readonly code: string
  readonly waitMs: Millis
  readonly detail: Readonly<Record<string, string | number | null>>
}
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: LineProblem }

const offline: LineProblem = { code: 'offline', waitMs: 0, detail: {} }

/**
 * Asks the server; with a body it is a POST. An answer counts only in the shape that the protocol gives it: a captive
 * portal's page is no answer. A session that is over brings the log-in.
 */
export async function ask<Value>(
  schema: z.ZodMiniType<Value>,
  path: string,
  body?: unknown,
): Promise<Reply<Value>> {
  const response = await reach(path, body)
  if (response === null) return { ok: false, problem: offline }
  const json: unknown = await response.json().catch(() => undefined)
  if (!response.ok) return refusedWith(json)
  const read = schema.safeParse(json)
  if (!read.success) return { ok: false, problem: offline }
  noteClock(read.data)
  return { ok: true, value: read.data }
}

async function reach(path: string, body: unknown): Promise<Response | null> {
  const signal = AbortSignal.timeout(limits.requestMillis)
  const sent: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return fetch(path, { ...sent, signal, cache: 'no-store', redirect: 'error' }).catch(() => null)
}

function refusedWith(json: unknown): { ok: false; problem: LineProblem } {
  const read = problemBody.safeParse(json)
  if (!read.success) return { ok: false, problem: offline }
  const { code, retryAfterMs = 0, detail = {} } = read.data.error
  if (code === 'AUTH_REQUIRED' || code === 'AUTH_EXPIRED') sessionEnded()
  return { ok: false, problem: { code, waitMs: retryAfterMs, detail } }
}

function noteClock(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('now' in value)) return
  if (typeof value.now === 'string') heardNow(value.now)
}
