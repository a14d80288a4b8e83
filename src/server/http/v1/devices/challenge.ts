import type { FastifyInstance } from 'fastify'
import { type ChallengeAnswer, challengeRequest } from '../../../../protocol/index.ts'
import { challengeDevice } from '../../../access/index.ts'
import { address } from '../../base/address.ts'
import { readBody } from '../../base/body.ts'
import { sendProblem } from '../../base/problem.ts'
import type { AppDeps } from '../../deps.ts'

/** `POST /v1/devices/challenge`: something random to sign, so that an overheard signature is worth nothing. */
export function answerChallenge(app: FastifyInstance, { database, clock }: AppDeps): void {
  address(app, '/v1/devices/challenge', {
    POST: {
      handler: async (request, reply) => {
        const body = readBody(challengeRequest, request.body)
        if (!body.ok) return sendProblem(reply, body.refusal)
        const now = clock()
        const challenge = await database.withTx((tx) => challengeDevice(tx, body.value.device, now))
        if (!challenge.ok) return sendProblem(reply, challenge.refusal)
        return reply.send({ challenge: challenge.value, now } satisfies ChallengeAnswer)
      },
    },
  })
}
