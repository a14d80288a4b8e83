import type { FastifyInstance } from 'fastify'
import { endOfficerSession } from '../../../access/index.ts'
import { address } from '../../base/address.ts'
import { sessionTokenOf, takeSession } from '../../base/officer.ts'
import { sameOriginOnly } from '../../base/same-origin.ts'
import type { AppDeps } from '../../deps.ts'

/** `POST /v1/regency/logout`: the session ends here, whatever the browser keeps. Without one it is done already. */
export function answerLogout(app: FastifyInstance, { database }: AppDeps): void {
  address(app, '/v1/regency/logout', {
    POST: {
      options: { onRequest: sameOriginOnly },
      handler: async (request, reply) => {
        const token = sessionTokenOf(request)
        if (token !== undefined) await database.withTx((tx) => endOfficerSession(tx, token))
        return takeSession(reply).send({ ok: true })
      },
    },
  })
}
