import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { isCase, parseTicketNumber, trackingOf } from '../../../domain/index.ts'
import { takeLook, wasNoGuess } from '../../access/index.ts'
import { getCaseByTicket } from '../../projections/index.ts'
import { address } from '../base/address.ts'
import { sendProblem } from '../base/problem.ts'
import type { AppDeps } from '../deps.ts'

const params = z.strictObject({ ticket: z.string().check(z.maxLength(32)) })

/** `GET /v1/track/:ticket`: how a case stands, for anybody who has its number; looks are counted by address. */
export function answerTrack(app: FastifyInstance, { database, clock }: AppDeps): void {
  address(app, '/v1/track/:ticket', {
    GET: {
      handler: async (request, reply) => {
        const read = params.safeParse(request.params)
        const ticket = read.success ? parseTicketNumber(read.data.ticket) : null
        // A number that its check character refuses is a slip, or costs a guesser 29 of 30 tries.
        if (ticket === null) return sendProblem(reply, { code: 'NOT_FOUND' })
        const now = clock()
        const retryAfterMs = await database.withTx((tx) => takeLook(tx, request.ip, now))
        if (retryAfterMs > 0) return sendProblem(reply, { code: 'TOO_MANY', retryAfterMs })
        const state = await getCaseByTicket(database.read, ticket)
        if (!isCase(state)) return sendProblem(reply, { code: 'NOT_FOUND' })
        await database.withTx((tx) => wasNoGuess(tx, request.ip))
        return reply.send({ now, ...trackingOf(state) })
      },
    },
  })
}
