import type { FastifyInstance } from 'fastify'
import { address } from '../base/address.ts'
import { type Compressed, chooseCoding, compress } from '../base/compress.ts'
import type { AppDeps } from '../deps.ts'

/**
 * `GET /v1/catalogue`: every service's definition. Public by law (UU 25/2009 art. 21), and the same for all. It goes out
 * compressed, a fifth of its size, once that has been made.
 */
export function answerCatalogue(app: FastifyInstance, { catalogue }: AppDeps): void {
  let compressed: Compressed = {}
  const compressing = compress(Buffer.from(catalogue.json)).then((made) => {
    compressed = made
  })
  app.addHook('onClose', () => compressing)
  address(app, '/v1/catalogue', {
    GET: {
      handler: async (request, reply) => {
        const coding = chooseCoding(request.headers['accept-encoding'], compressed)
        const etag = coding ? `"${catalogue.version}-${coding}"` : `"${catalogue.version}"`
        reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' })
        if (request.headers['if-none-match'] === etag) return reply.code(304).send()
        reply.type('application/json; charset=utf-8')
        const body = coding && compressed[coding]
        return body ? reply.header('content-encoding', coding).send(body) : reply.send(catalogue.json)
      },
    },
  })
}
