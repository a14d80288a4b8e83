import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { digest } from '../../../protocol/index.ts'
import { chunk } from '../../log/index.ts'
import { address } from '../base/address.ts'
import { sendProblem } from '../base/problem.ts'
import { tabletOf, tabletsOnly } from '../base/tablet.ts'
import type { AppDeps } from '../deps.ts'

const params = z.strictObject({ sha256: digest })
/** The address is the content, so it never changes; but it is this village's alone. */
const forEver = 'private, max-age=31536000, immutable'

/** `GET /v1/chunk/:sha256`: a chunk of a snapshot of the tablet's own village; gzip is its format, not its coding. */
export function answerChunk(app: FastifyInstance, deps: AppDeps): void {
  address(app, '/v1/chunk/:sha256', {
    GET: {
      options: { onRequest: tabletsOnly(deps, 'village.snapshot') },
      handler: async (request, reply) => {
        const asked = params.safeParse(request.params)
        if (!asked.success) return sendProblem(reply, { code: 'NOT_FOUND' })
        const body = await chunk(deps.database.read, tabletOf(request).village, asked.data.sha256)
        if (body === null) return sendProblem(reply, { code: 'NOT_FOUND' })
        return reply.header('cache-control', forEver).type('application/gzip').send(body)
      },
    },
  })
}
