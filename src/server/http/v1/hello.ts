import type { FastifyInstance } from 'fastify'
import { eventVersions, REDUCER_VERSION } from '../../../domain/index.ts'
import { type HelloAnswer, limits, PROTOCOL } from '../../../protocol/index.ts'
import { letterOf, staffOf } from '../../access/index.ts'
import { epochOf, lastDseqOf } from '../../log/index.ts'
import { rescueKey } from '../../rescue/index.ts'
import { address } from '../base/address.ts'
import { tabletOf, tabletsOnly } from '../base/tablet.ts'
import type { AppDeps } from '../deps.ts'
import { helloTagOf } from '../hello-tag.ts'

const types: HelloAnswer['types'] = Object.fromEntries(
  Object.entries(eventVersions).map(([type, versions]) => [type, [...versions]]),
)
const { pushEvents, pushBytes, pullEvents, eventBytes } = limits

/** `GET /v1/hello`: what both sides need to agree on. */
export function answerHello(app: FastifyInstance, deps: AppDeps): void {
  const { database, catalogue, clock } = deps
  address(app, '/v1/hello', {
    GET: {
      options: { onRequest: tabletsOnly(deps, 'village.hello') },
      handler: async (request, reply) => {
        const tablet = tabletOf(request)
        const { village, device, inc, assignment } = tablet
        const now = clock()
        const letter = await database.withTx((tx) => letterOf(tx, village, device, inc, now))
        const [epoch, staff, lastDseq, seal] = await Promise.all([
          epochOf(database.read),
          staffOf(database.read, village),
          lastDseqOf(database.read, village, { device, inc }),
          rescueKey(database),
        ])
        return reply.send({
          proto: PROTOCOL,
          epoch,
          now,
          minProto: PROTOCOL,
          maxProto: PROTOCOL,
          reducer: REDUCER_VERSION,
          types,
          limits: { pushEvents, pushBytes, pullEvents, eventBytes },
          assignment: { village, version: assignment },
          device: { id: device, letter, inc, lastDseq },
          staff,
          catalogue: catalogue.version,
          helloTag: helloTagOf(tablet, staff, catalogue.version, epoch),
          seal,
        } satisfies HelloAnswer)
      },
    },
  })
}
