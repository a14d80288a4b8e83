import type { FastifyInstance } from 'fastify'
import { limits, type SessionAnswer, sessionRequest } from '../../../../protocol/index.ts'
import { openDeviceSession } from '../../../access/index.ts'
import { epochOf, lastDseqOf } from '../../../log/index.ts'
import { address } from '../../base/address.ts'
import { readBody } from '../../base/body.ts'
import { sendProblem } from '../../base/problem.ts'
import type { AppDeps } from '../../deps.ts'

/** `POST /v1/devices/session`: a signed challenge becomes a short token. */
export function answerSession(app: FastifyInstance, { database, clock }: AppDeps): void {
  address(app, '/v1/devices/session', {
    POST: {
      handler: async (request, reply) => {
        const body = readBody(sessionRequest, request.body)
        if (!body.ok) return sendProblem(reply, body.refusal)
        const now = clock()
        const opened = await database.withTx((tx) => openDeviceSession(tx, body.value, now))
        if (!opened.ok) return sendProblem(reply, opened.refusal)
        const { token, letter, village, assignment, device, inc } = opened.value
        return reply.send({
          token,
          expiresInMs: limits.tokenMillis,
          letter,
          assignment: { village, version: assignment },
          lastDseq: await lastDseqOf(database.read, village, { device, inc }),
          epoch: await epochOf(database.read),
          now,
        } satisfies SessionAnswer)
      },
    },
  })
}
