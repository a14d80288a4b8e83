import type { FastifyInstance } from 'fastify'
import { address } from '../../base/address.ts'
import { officersOnly } from '../../base/officer.ts'
import type { AppDeps } from '../../deps.ts'
import type { Streams } from '../../live/index.ts'

/** As long as a device's token; the browser then connects again, and its session is looked at again. */
const lifetimeMillis = 900_000

/** `GET /v1/regency/live`: every village's new head. Never content: the page asks again for what it shows. */
export function answerLive(app: FastifyInstance, deps: AppDeps, streams: Streams): void {
  address(app, '/v1/regency/live', {
    GET: {
      options: { onRequest: officersOnly(deps, 'regency.overview', { watching: true }) },
      handler: async (_request, reply) => {
        streams.open(reply, null, lifetimeMillis)
      },
    },
  })
}
