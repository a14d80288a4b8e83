import type { FastifyInstance } from 'fastify'
import { listVillages } from '../../../projections/index.ts'
import { address } from '../../base/address.ts'
import { officerOf, officersOnly } from '../../base/officer.ts'
import type { AppDeps } from '../../deps.ts'
import { subjectsFor } from './scope.ts'

/** `GET /v1/regency/villages`: the live table. Counts are of the cases that the officer's role may see. */
export function answerVillages(app: FastifyInstance, deps: AppDeps): void {
  const { database, catalogue, clock } = deps
  address(app, '/v1/regency/villages', {
    GET: {
      options: { onRequest: officersOnly(deps, 'regency.overview', { watching: true }) },
      handler: async (request, reply) => {
        const now = clock()
        const subjects = subjectsFor(officerOf(request), 'regency.overview', catalogue)
        return reply.send({ now, villages: await listVillages(database.read, { now, subjects }) })
      },
    },
  })
}
