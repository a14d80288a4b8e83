import type { FastifyInstance } from 'fastify'
import { DAY, later } from '../../../../domain/index.ts'
import { listSatisfaction } from '../../../projections/index.ts'
import { address } from '../../base/address.ts'
import { officersOnly } from '../../base/officer.ts'
import type { AppDeps } from '../../deps.ts'

/** The survey is reported once a year. */
const YEAR = 365 * DAY

/** `GET /v1/regency/satisfaction`: what people answered in the last year, village by village; nobody's own answers. */
export function answerSatisfaction(app: FastifyInstance, deps: AppDeps): void {
  const { database, clock } = deps
  address(app, '/v1/regency/satisfaction', {
    GET: {
      options: { onRequest: officersOnly(deps, 'regency.overview', { watching: true }) },
      handler: async (_, reply) => {
        const now = clock()
        const since = later(now, -YEAR)
        return reply.send({ now, since, villages: await listSatisfaction(database.read, since) })
      },
    },
  })
}
