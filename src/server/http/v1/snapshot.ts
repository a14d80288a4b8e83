import type { FastifyInstance } from 'fastify'
import { snapshotOf } from '../../log/index.ts'
import { address } from '../base/address.ts'
import { fromLog } from '../base/from-log.ts'
import { send } from '../base/problem.ts'
import { tabletOf, tabletsOnly } from '../base/tablet.ts'
import type { AppDeps } from '../deps.ts'

/** `GET /v1/snapshot`: the village's cases at one seq, as a list of chunks to fetch. */
export function answerSnapshot(app: FastifyInstance, deps: AppDeps): void {
  address(app, '/v1/snapshot', {
    GET: {
      options: { onRequest: tabletsOnly(deps, 'village.snapshot') },
      handler: async (request, reply) =>
        send(reply, fromLog(await snapshotOf(deps.database, tabletOf(request).village))),
    },
  })
}
