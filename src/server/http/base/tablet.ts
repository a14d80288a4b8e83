import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { type Action, type DeviceSession, deviceOfToken, may } from '../../access/index.ts'
import type { AppDeps } from '../deps.ts'
import { RefusedError } from './refused-error.ts'

const sessions = new WeakMap<FastifyRequest, DeviceSession>()
const header = /^Device ([A-Za-z0-9_-]{43})$/

/** Lets only tablets with a valid token through. A revoked one may do nothing but hand over what it holds. */
export function tabletsOnly(deps: AppDeps, action: Action): onRequestAsyncHookHandler {
  return async (request) => {
    const token = header.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new RefusedError({ code: 'AUTH_REQUIRED' })
    const found = await deviceOfToken(deps.database.read, token, deps.clock())
    if (!found.ok) throw new RefusedError(found.refusal)
    const { village, revoked } = found.value
    if (revoked && action !== 'sync') throw new RefusedError({ code: 'DEVICE_REVOKED' })
    const asker = { role: 'tablet', village } as const
    if (!may(asker, action, { is: 'village', village })) throw new RefusedError({ code: 'FORBIDDEN' })
    sessions.set(request, found.value)
  }
}

/** The tablet that asks; only on addresses behind `tabletsOnly`. */
export function tabletOf(request: FastifyRequest): DeviceSession {
  const session = sessions.get(request)
  if (!session) throw new Error('this address does not ask who the tablet is')
  return session
}
