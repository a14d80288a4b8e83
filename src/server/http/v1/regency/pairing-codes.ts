import type { FastifyInstance } from 'fastify'
import { later } from '../../../../domain/index.ts'
import { limits } from '../../../../protocol/index.ts'
import { allowPairing, newPairingCode } from '../../../access/index.ts'
import { headOf } from '../../../log/index.ts'
import { address } from '../../base/address.ts'
import { officersOnly } from '../../base/officer.ts'
import { sendProblem } from '../../base/problem.ts'
import { sameOriginOnly } from '../../base/same-origin.ts'
import type { AppDeps } from '../../deps.ts'
import { villageParams } from './schemas.ts'

/** `POST /v1/regency/villages/:code/pairing-codes`: a code for one tablet of the village, shown this once. */
export function answerPairingCodes(app: FastifyInstance, deps: AppDeps): void {
  const { database, clock } = deps
  address(app, '/v1/regency/villages/:code/pairing-codes', {
    POST: {
      options: { onRequest: [sameOriginOnly, officersOnly(deps, 'device.pair')] },
      handler: async (request, reply) => {
        const params = villageParams.safeParse(request.params)
        const village = params.success ? await headOf(database.read, params.data.code) : null
        if (!village) return sendProblem(reply, { code: 'NOT_FOUND' })
        const now = clock()
        const code = newPairingCode()
        await database.withTx((tx) => allowPairing(tx, village.village, code, now))
        return reply.send({ code, expiresAt: later(now, limits.pairingMillis) })
      },
    },
  })
}
