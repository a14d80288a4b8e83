import { pipeline, Readable, Transform, type TransformCallback } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { FastifyRequest, RequestPayload } from 'fastify'
import { RefusedError } from './refused-error.ts'

/**
 * A body as it was sent, once all of it has come: a slow line keeps nobody else waiting. Stops at the first byte
 * beyond `most`. Belongs after authentication, so that nobody unknown makes the server hold anything.
 */
export async function collect(
  request: FastifyRequest,
  payload: RequestPayload,
  most: number,
): Promise<Buffer> {
  if (!['identity', 'gzip'].includes(codingOf(request))) throw new RefusedError({ code: 'TYPE_WRONG' })
  if (Number(request.headers['content-length']) > most) throw tooLarge(most)
  const counted = new Counted(most)
  pipeline(payload, counted, ignore)
  const parts: Buffer[] = []
  try {
    for await (const part of counted) parts.push(part)
  } catch (error) {
    // A line that broke off: nobody is there to hear of it.
    throw error instanceof RefusedError ? error : new RefusedError({ code: 'MALFORMED' })
  }
  return Buffer.concat(parts)
}

/** Opens a gzip body, stopping at the first byte beyond `most`: a bomb costs no more than that. */
export function inflate(request: FastifyRequest, sent: Buffer, most: number): RequestPayload {
  const body = Readable.from(sent)
  if (codingOf(request) === 'identity') return body
  const inflated = new Inflated(most, sent.length)
  pipeline(body, createGunzip(), inflated, ignore)
  return inflated
}

function codingOf({ headers }: FastifyRequest): string {
  return headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
}

/** Passes bytes on and counts them; fails at the first beyond `most`. */
class Counted extends Transform {
  readonly #most: number
  #count = 0

  constructor(most: number) {
    super()
    this.#most = most
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#count += chunk.length
    if (this.#count > this.#most) done(tooLarge(this.#most))
    else done(null, chunk)
  }
}

/** Tells fastify how many bytes came over the wire, which it compares with Content-Length. */
class Inflated extends Counted {
  readonly receivedEncodedLength: number

  constructor(most: number, sent: number) {
    super(most)
    this.receivedEncodedLength = sent
  }
}

function tooLarge(most: number): RefusedError {
  return new RefusedError({ code: 'TOO_LARGE', detail: { max: most } })
}

/** The last stream of a pipeline is destroyed with the error; whoever reads it hears of it there. */
function ignore(): void {}
