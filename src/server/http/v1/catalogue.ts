import type { FastifyInstance } from 'fastify'
import { address } from '../base/address.ts'
import type { AppDeps } from '../deps.ts'

/** `GET /v1/catalogue`: every service's definition. Public by law (UU 25/2009 art. 21), and the same for all. */
export function answerCatalogue(app: FastifyInstance, { catalogue }: AppDeps): void {
  const etag = `"${catalogue.version}"`
  address(app, '/v1/catalogue', {
    GET: {
      handler: async (request, reply) => {
        reply.headers({ etag, 'cache-control': 'no-cache' })
        if (request.headers['if-none-match'] === etag) return reply.code(304).send()
        return reply.type('application/json; charset=utf-8').send(catalogue.json)
      },
    },
  })
}
