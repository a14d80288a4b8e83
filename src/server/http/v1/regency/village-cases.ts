import type { FastifyInstance } from 'fastify'
import { listCases } from '../../../projections/index.ts'
import { address } from '../../base/address.ts'
import { readBody } from '../../base/body.ts'
import { officerOf, officersOnly } from '../../base/officer.ts'
import { sendProblem } from '../../base/problem.ts'
import type { AppDeps } from '../../deps.ts'
import { casesQuery, villageParams } from './schemas.ts'
import { filtersFor } from './scope.ts'

/** `GET /v1/regency/villages/:code/cases`: a village's cases, those that the officer's role may see. */
export function answerVillageCases(app: FastifyInstance, deps: AppDeps): void {
  const { database, catalogue, clock } = deps
  address(app, '/v1/regency/villages/:code/cases', {
    GET: {
      options: { onRequest: officersOnly(deps, 'case.list') },
      handler: async (request, reply) => {
        const params = villageParams.safeParse(request.params)
        if (!params.success) return sendProblem(reply, { code: 'NOT_FOUND' })
        const query = readBody(casesQuery, request.query)
        if (!query.ok) return sendProblem(reply, query.refusal)
        const { state, ticket, offset = 0, limit = 100 } = query.value
        const filters = { ...filtersFor(officerOf(request), catalogue), state, ticket }
        const now = clock()
        const page = { offset, limit }
        const { cases, more } = await listCases(database.read, params.data.code, filters, page, now)
        return reply.send({ now, cases, more })
      },
    },
  })
}
