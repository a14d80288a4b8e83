import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { listWork } from '../../../projections/index.ts'
import { address } from '../../base/address.ts'
import { readBody } from '../../base/body.ts'
import { officerOf, officersOnly } from '../../base/officer.ts'
import { sendProblem } from '../../base/problem.ts'
import type { AppDeps } from '../../deps.ts'
import { casesQuery, villageParams } from './schemas.ts'
import { waitingFor } from './waiting.ts'

const { offset, limit } = casesQuery.shape
const workQuery = z.strictObject({ village: z.optional(villageParams.shape.code), offset, limit })

/** `GET /v1/regency/work`: the cases that wait for this officer, in one village or in all, the most pressing first. */
export function answerWork(app: FastifyInstance, deps: AppDeps): void {
  const { database, catalogue, clock } = deps
  address(app, '/v1/regency/work', {
    GET: {
      options: { onRequest: officersOnly(deps, 'case.list', { watching: true }) },
      handler: async (request, reply) => {
        const query = readBody(workQuery, request.query)
        if (!query.ok) return sendProblem(reply, query.refusal)
        const { village = null, offset = 0, limit = 50 } = query.value
        const question = waitingFor(officerOf(request), catalogue, village)
        const { cases, more } = await listWork(database.read, question, { offset, limit })
        return reply.send({ now: clock(), cases, more })
      },
    },
  })
}
