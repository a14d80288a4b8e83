import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RefusedError } from './refused-error.ts'

/** Fifty a second for whoever shows a token, in stretches of five seconds: a burst of 250 passes at once. */
const mostPerToken = 250
/** An address may stand for a whole office whose tablets all wake up together and have no token yet. */
const mostPerAddress = 2_000
const stretchMillis = 5_000

/**
 * Counts requests per token, or per address where none is shown, in this process alone: it keeps one tablet from
 * crowding out the others. What must be counted everywhere (log-ins, pairing codes) is counted in the database.
 * Before any authentication, so that a storm costs a hash and no query.
 */
export async function limitRequests(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false, cache: 20_000 })
  const limiter = app.rateLimit({
    keyGenerator: keyOf,
    max: (request: FastifyRequest) => (secretOf(request) ? mostPerToken : mostPerAddress),
    timeWindow: stretchMillis,
    errorResponseBuilder: (_request, { ttl }) => new RefusedError({ code: 'TOO_MANY', retryAfterMs: ttl }),
  })
  app.addHook('onRequest', limiter)
  app.addHook('onSend', async (_request, reply) => {
    for (const name of ['limit', 'remaining', 'reset']) reply.removeHeader(`x-ratelimit-${name}`)
  })
}

function keyOf(request: FastifyRequest): string {
  const secret = secretOf(request)
  return secret ? createHash('sha256').update(secret).digest('base64url') : request.ip
}

function secretOf({ headers: { authorization, cookie } }: FastifyRequest): string | undefined {
  return authorization ?? cookie
}
