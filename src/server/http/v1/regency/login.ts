import type { FastifyInstance } from 'fastify'
import { loginRequest } from '../../../../protocol/index.ts'
import { logIn } from '../../../access/index.ts'
import { address } from '../../base/address.ts'
import { readBody } from '../../base/body.ts'
import { giveSession } from '../../base/officer.ts'
import { sendProblem } from '../../base/problem.ts'
import { sameOriginOnly, secureOnly } from '../../base/same-origin.ts'
import type { AppDeps } from '../../deps.ts'
import { officerAnswer } from './schemas.ts'

/** `POST /v1/regency/login`: a passphrase becomes a session, new at every log-in. */
export function answerLogin(app: FastifyInstance, { database, clock }: AppDeps): void {
  address(app, '/v1/regency/login', {
    POST: {
      options: { onRequest: [secureOnly, sameOriginOnly] },
      handler: async (request, reply) => {
        const body = readBody(loginRequest, request.body)
        if (!body.ok) return sendProblem(reply, body.refusal)
        const session = await logIn(database, body.value, request.ip, clock())
        if (!session.ok) return sendProblem(reply, session.refusal)
        return giveSession(reply, session.value.token).send({ officer: officerAnswer(session.value.officer) })
      },
    },
  })
}
