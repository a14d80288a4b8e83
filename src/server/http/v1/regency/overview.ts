import type { FastifyInstance } from 'fastify'
import { HOUR, later } from '../../../../domain/index.ts'
import { countWork, listStopped } from '../../../projections/index.ts'
import { address } from '../../base/address.ts'
import { officerOf, officersOnly } from '../../base/officer.ts'
import type { AppDeps } from '../../deps.ts'
import { openFor, waitingFor } from './waiting.ts'

/** `GET /v1/regency/overview`: what the first page says beside the table of villages. */
export function answerOverview(app: FastifyInstance, deps: AppDeps): void {
  const { database, catalogue, clock } = deps
  address(app, '/v1/regency/overview', {
    GET: {
      options: { onRequest: officersOnly(deps, 'regency.overview', { watching: true }) },
      handler: async (request, reply) => {
        const now = clock()
        const officer = officerOf(request)
        const within = later(now, HOUR)
        const [open, waiting, stopped] = await Promise.all([
          countWork(database.read, openFor(officer, catalogue), now, within),
          countWork(database.read, waitingFor(officer, catalogue, null), now, within),
          listStopped(database.read),
        ])
        return reply.send({ now, soon: open.soon, waitingForRegency: waiting.n, stopped })
      },
    },
  })
}
