import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { digest } from '../../../protocol/index.ts'
import { openBlob } from '../../files/index.ts'
import { address } from '../base/address.ts'
import { sendProblem } from '../base/problem.ts'
import { describeFile, sendFile } from '../base/send-file.ts'
import { tabletOf, tabletsOnly } from '../base/tablet.ts'
import type { AppDeps } from '../deps.ts'

const params = z.strictObject({ sha256: digest })

/**
 * `HEAD /v1/blob/:sha256`: whether the tablet's village has this file, so that nothing is sent twice; a tablet without
 * rights asks too, as it hands over what it holds. `GET`: its bytes.
 */
export function answerBlob(app: FastifyInstance, deps: AppDeps): void {
  const { database, folders } = deps
  const find = async (request: FastifyRequest) => {
    const asked = params.safeParse(request.params)
    if (!asked.success) return null
    return openBlob(database.read, folders, tabletOf(request).village, asked.data.sha256)
  }
  address(app, '/v1/blob/:sha256', {
    HEAD: {
      options: { onRequest: tabletsOnly(deps, 'sync') },
      handler: async (request, reply) => {
        const blob = await find(request)
        await blob?.close()
        return blob ? describeFile(reply, blob).send() : sendProblem(reply, { code: 'NOT_FOUND' })
      },
    },
    GET: {
      options: { onRequest: tabletsOnly(deps, 'village.files') },
      handler: async (request, reply) => {
        const blob = await find(request)
        return blob ? sendFile(reply, blob) : sendProblem(reply, { code: 'NOT_FOUND' })
      },
    },
  })
}
