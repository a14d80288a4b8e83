import type { FastifyInstance } from 'fastify'
import { type EnrolAnswer, enrolRequest } from '../../../../protocol/index.ts'
import { enrol, granted } from '../../../access/index.ts'
import { epochOf } from '../../../log/index.ts'
import { address } from '../../base/address.ts'
import { readBody } from '../../base/body.ts'
import { send, sendProblem } from '../../base/problem.ts'
import type { AppDeps } from '../../deps.ts'

/** `POST /v1/devices/enrol`: a pairing code and a public key become an identity. */
export function answerEnrol(app: FastifyInstance, { database, clock }: AppDeps): void {
  address(app, '/v1/devices/enrol', {
    POST: {
      handler: async (request, reply) => {
        const body = readBody(enrolRequest, request.body)
        if (!body.ok) return sendProblem(reply, body.refusal)
        const now = clock()
        const enrolled = await database.withTx((tx) => enrol(tx, body.value, request.ip, now))
        if (!enrolled.ok) return sendProblem(reply, enrolled.refusal)
        const { device, letter, village, assignment } = enrolled.value
        const epoch = await epochOf(database.read)
        const answer: EnrolAnswer = {
          device,
          letter,
          assignment: { village, version: assignment },
          epoch,
          now,
        }
        return send(reply, granted(answer))
      },
    },
  })
}
