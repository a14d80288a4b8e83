import type { FastifyInstance } from 'fastify'
import type * as z from 'zod/mini'
import { limits } from '../../../protocol/index.ts'
import { granted, type Outcome, refused } from '../../access/index.ts'
import { depthOf } from './depth.ts'
import { RefusedError } from './refused-error.ts'

/** Reads JSON and nothing else: UTF-8 without faults, no deeper than the protocol says, no `__proto__`. */
export function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decoded(utf8, body)
    if (text === null || depthOf(text) > limits.depth) done(new RefusedError({ code: 'MALFORMED' }))
    else void parse(request, text, done)
  })
}

/** A body as its schema says; the refusal names the first field that is wrong, never its content. */
export function readBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
): Outcome<z.output<Schema>> {
  const read = schema.safeParse(body)
  if (read.success) return granted(read.data)
  const field = read.error.issues[0]?.path.map(String).join('.') ?? ''
  return refused('MALFORMED', field === '' ? {} : { detail: { field } })
}

function decoded(utf8: { decode: (bytes: Buffer) => string }, body: Buffer): string | null {
  try {
    return utf8.decode(body)
  } catch {
    return null
  }
}
