import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../../access/index.ts'
import { isBusy } from '../../db/index.ts'
import { dataHeaders } from './headers.ts'
import { sendProblem } from './problem.ts'
import { RefusedError } from './refused-error.ts'

/** A peer that meets a busy database comes back after at least this, plus its own chance. */
const busyFor = 2_000

/** Every error leaves as a problem of the protocol, without a word of what went wrong inside. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'INTERNAL') logFault(request, error)
    return sendProblem(reply, refusal)
  })
}

/** What a peer is told about whatever was thrown. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedError) return error.refusal
  if (isBusy(error)) return { code: 'BUSY', retryAfterMs: spread(busyFor) }
  return ofFastify(error) ?? { code: 'INTERNAL', retryAfterMs: spread(busyFor) }
}

/** Sends what fastify itself would answer with its own words: a bad address, a broken header. */
export function frameworkError(error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  // No hook has run for such a request.
  reply.headers(dataHeaders)
  void sendProblem(reply, ofFastify(error) ?? { code: 'MALFORMED' })
}

function ofFastify(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? error.code : undefined
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { code: 'TYPE_WRONG' }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'TOO_LARGE' }
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH') return { code: 'NOT_FOUND' }
  if (code === 'FST_ERR_HANDLER_TIMEOUT') return { code: 'BUSY', retryAfterMs: spread(busyFor) }
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? { code: 'MALFORMED' } : null
}

/** Full jitter on top, so that tablets told the same do not come back together. */
function spread(millis: number): number {
  return Math.round(millis * (1 + Math.random()))
}

/** The message may quote a row or a body; the name, code and frames cannot. */
function logFault(request: FastifyRequest, error: FastifyError): void {
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  request.log.error({ fault: error.name, code: error.code, route: request.routeOptions.url, frames }, 'fault')
}
