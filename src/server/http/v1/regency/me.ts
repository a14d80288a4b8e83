import type { FastifyInstance } from 'fastify'
import { address } from '../../base/address.ts'
import { officerOf, officersOnly } from '../../base/officer.ts'
import type { AppDeps } from '../../deps.ts'
import { officerAnswer } from './schemas.ts'

/** `GET /v1/regency/me`: who is logged in, or AUTH_REQUIRED. */
export function answerMe(app: FastifyInstance, deps: AppDeps): void {
  address(app, '/v1/regency/me', {
    GET: {
      options: { onRequest: officersOnly(deps, null, { watching: true }) },
      handler: async (request, reply) =>
        reply.send({ officer: officerAnswer(officerOf(request)), now: deps.clock() }),
    },
  })
}
