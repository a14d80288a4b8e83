import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { FastifyRequest, RequestPayload } from 'fastify'
import { RefusedError } from './refused-error.ts'

/** Most bytes of a body as sent, and inflated. */
export interface BodyCaps {
  readonly sent: number
  readonly inflated: number
}

/**
 * Opens a gzip body under both caps, stopping at the first byte beyond either: a bomb costs no more than its cap.
 * Belongs after authentication, so that nobody unknown makes the server inflate anything.
 */
export function inflate(request: FastifyRequest, payload: RequestPayload, caps: BodyCaps): RequestPayload {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (Number(request.headers['content-length']) > caps.sent) throw tooLarge(caps.sent)
  const sent = new Counted(caps.sent)
  if (encoding === 'identity') return joined(payload, sent)
  if (encoding !== 'gzip') throw new RefusedError({ code: 'TYPE_WRONG' })
  const inflated = new Inflated(caps.inflated, sent)
  pipeline(payload, sent, createGunzip(), inflated, ignore)
  return inflated
}

/** Passes bytes on and counts them; fails at the first beyond `most`. */
class Counted extends Transform {
  count = 0
  readonly most: number

  constructor(most: number) {
    super()
    this.most = most
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.count += chunk.length
    if (this.count > this.most) done(tooLarge(this.most))
    else done(null, chunk)
  }
}

/** Tells fastify how many bytes came over the wire, which it compares with Content-Length. */
class Inflated extends Counted {
  readonly #sent: Counted

  constructor(most: number, sent: Counted) {
    super(most)
    this.#sent = sent
  }

  get receivedEncodedLength(): number {
    return this.#sent.count
  }
}

function joined(payload: Readable, sent: Counted): RequestPayload {
  pipeline(payload, sent, ignore)
  return sent
}

function tooLarge(most: number): RefusedError {
  return new RefusedError({ code: 'TOO_LARGE', detail: { max: most } })
}

/** The last stream of a pipeline is destroyed with the error; whoever reads it hears of it there. */
function ignore(): void {}
