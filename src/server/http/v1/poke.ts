import type { FastifyInstance } from 'fastify'
import { millisOf } from '../../../domain/index.ts'
import { headOf } from '../../log/index.ts'
import { address } from '../base/address.ts'
import { tabletOf, tabletsOnly } from '../base/tablet.ts'
import type { AppDeps } from '../deps.ts'
import type { Streams } from '../live/index.ts'

/** `GET /v1/poke`: a village's head now and whenever it moves, as long as the token is valid. Never content. */
export function answerPoke(app: FastifyInstance, deps: AppDeps, streams: Streams): void {
  address(app, '/v1/poke', {
    GET: {
      options: { onRequest: tabletsOnly(deps, 'village.poke') },
      handler: async (request, reply) => {
        const { village, expiresAt } = tabletOf(request)
        const left = millisOf(expiresAt) - millisOf(deps.clock())
        const tell = streams.open(reply, village, left)
        // Asked only now: a move between the question and the stream would be heard by nobody.
        const head = await headOf(deps.database.read, village).catch(() => null)
        if (head) tell({ v: village, head: head.seq })
        else reply.raw.end()
      },
    },
  })
}
