import type { FastifyInstance } from 'fastify'
import { statement } from '../db/index.ts'
import { address } from './base/address.ts'
import type { AppDeps } from './deps.ts'

const ask = statement('readyz', 'SELECT 1')

/** `GET /healthz`: the process answers. `GET /readyz`: its database does too; else BUSY. */
export function answerHealth(app: FastifyInstance, { database }: AppDeps): void {
  address(app, '/healthz', { GET: { handler: async (_request, reply) => reply.send({ ok: true }) } })
  address(app, '/readyz', {
    GET: {
      handler: async (_request, reply) => {
        await database.read.rows(ask)
        return reply.send({ ok: true })
      },
    },
  })
}
