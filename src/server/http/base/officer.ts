import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import {
  type Action,
  type Asker,
  type Officer,
  officerOfSession,
  scopeOf,
  touchOfficerSession,
} from '../../access/index.ts'
import type { AppDeps } from '../deps.ts'
import { RefusedError } from './refused-error.ts'

/** `__Host-`: only this host set it, over a secure channel, for all its addresses (RFC 6265bis section 4.1.3). */
const cookieName = '__Host-s'
const cookieRules = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const

const officers = new WeakMap<FastifyRequest, Officer>()

/**
 * Lets only officers through whose role has this right somewhere; anybody else's right answers like an address
 * that is not there. A look that repeats by itself (`watching`) does not count as being at work.
 */
export function officersOnly(
  { database, clock }: AppDeps,
  action: Action | null,
  { watching = false } = {},
): onRequestAsyncHookHandler {
  return async (request) => {
    const token = sessionTokenOf(request)
    if (token === undefined) throw new RefusedError({ code: 'AUTH_REQUIRED' })
    const now = clock()
    const found = await officerOfSession(database.read, token, now)
    if (!found.ok) throw new RefusedError(found.refusal)
    const { officer, stale } = found.value
    if (stale && !watching) await database.withTx((tx) => touchOfficerSession(tx, token, now))
    if (action !== null && scopeOf(askerOf(officer), action) === null) {
      throw new RefusedError({ code: 'NOT_FOUND' })
    }
    officers.set(request, officer)
  }
}

/** The officer who asks; only on addresses behind `officersOnly`. */
export function officerOf(request: FastifyRequest): Officer {
  const officer = officers.get(request)
  if (!officer) throw new Error('this address does not ask who the officer is')
  return officer
}

/** The officer in the terms of the permission table. */
export function askerOf({ role, agency }: Officer): Asker {
  return role === 'agency' ? { role, agency } : { role }
}

/** The session's secret that the browser holds. */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  const token = request.cookies[cookieName]
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined
}

/** Gives the browser the session's secret, until it is closed. */
export function giveSession(reply: FastifyReply, token: string): FastifyReply {
  return reply.setCookie(cookieName, token, cookieRules)
}

/** Takes it back. */
export function takeSession(reply: FastifyReply): FastifyReply {
  return reply.clearCookie(cookieName, cookieRules)
}
