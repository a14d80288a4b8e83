import type { FastifyRequest } from 'fastify'
import { RefusedError } from './refused-error.ts'

/** Names that browsers hold to be as safe as TLS: what is sent to them does not leave the machine. */
const ownMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * Only our own pages may act with an officer's cookie. `Sec-Fetch-Site` is set by the browser alone; where a client
 * does not send it, `Origin` must be this very host. The cookie is SameSite=Strict besides, and the body JSON, which
 * no foreign form can send.
 */
export async function sameOriginOnly(request: FastifyRequest): Promise<void> {
  const { origin, 'sec-fetch-site': site, 'content-type': type } = request.headers
  if (!type?.toLowerCase().startsWith('application/json')) throw new RefusedError({ code: 'TYPE_WRONG' })
  const isOwn = site === undefined ? origin === ownOrigin(request) : site === 'same-origin'
  if (!isOwn) throw new RefusedError({ code: 'FORBIDDEN', detail: { reason: 'cross-site' } })
}

/** Passphrases and sessions travel over TLS, or stay on this machine. A browser would drop the cookie anyway. */
export async function secureOnly(request: FastifyRequest): Promise<void> {
  if (request.protocol === 'https' || ownMachine.test(request.hostname)) return
  throw new RefusedError({ code: 'FORBIDDEN', detail: { reason: 'needs-https' } })
}

function ownOrigin(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}
