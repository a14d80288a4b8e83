import type { FastifyReply } from 'fastify'
import { type ProblemBody, problems } from '../../../protocol/index.ts'
import type { Outcome, Refusal } from '../../access/index.ts'

/** Sends a refusal as its status and body; where waiting helps, `Retry-After` says how long (whole seconds). */
export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, retryAfterMs, detail } = refusal
  if (retryAfterMs !== undefined) reply.header('retry-after', Math.ceil(retryAfterMs / 1_000))
  const error = {
    code,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs: Math.ceil(retryAfterMs) }),
    ...(detail === undefined || Object.keys(detail).length === 0 ? {} : { detail: { ...detail } }),
  }
  return reply
    .code(problems[code].status)
    .type('application/json; charset=utf-8')
    .send({ error } satisfies ProblemBody)
}

/** Sends what was granted, or the refusal. */
export function send<Value>(reply: FastifyReply, outcome: Outcome<Value>): FastifyReply {
  return outcome.ok ? reply.send(outcome.value) : sendProblem(reply, outcome.refusal)
}
