import type { FastifyInstance } from 'fastify'
import { exportRequest } from '../../../../protocol/index.ts'
import { stepUp } from '../../../access/index.ts'
import { listVillages } from '../../../projections/index.ts'
import { address } from '../../base/address.ts'
import { readBody } from '../../base/body.ts'
import { giveSession, officerOf, officersOnly, sessionTokenOf } from '../../base/officer.ts'
import { sendProblem } from '../../base/problem.ts'
import { sameOriginOnly } from '../../base/same-origin.ts'
import type { AppDeps } from '../../deps.ts'
import { subjectsFor } from './scope.ts'

/** `POST /v1/regency/villages/export`: the live table to keep, for whoever types their passphrase again. */
export function answerExport(app: FastifyInstance, deps: AppDeps): void {
  const { database, catalogue, clock } = deps
  address(app, '/v1/regency/villages/export', {
    POST: {
      options: { onRequest: [sameOriginOnly, officersOnly(deps, 'report.export')] },
      handler: async (request, reply) => {
        const body = readBody(exportRequest, request.body)
        if (!body.ok) return sendProblem(reply, body.refusal)
        const now = clock()
        const officer = officerOf(request)
        const claim = { ...body.value, login: officer.login, token: sessionTokenOf(request) ?? '' }
        const proven = await stepUp(database, claim, request.ip, now)
        if (!proven.ok) return sendProblem(reply, proven.refusal)
        const subjects = subjectsFor(officer, 'report.export', catalogue)
        const villages = await listVillages(database.read, { now, subjects })
        return giveSession(reply, proven.value.token).send({ now, villages })
      },
    },
  })
}
