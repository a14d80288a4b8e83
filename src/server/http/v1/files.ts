import { PassThrough } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { address } from '../base/address.ts'
import { sendProblem } from '../base/problem.ts'
import { tabletOf, tabletsOnly } from '../base/tablet.ts'
import type { AppDeps } from '../deps.ts'

/** What tus reads, and what it answers; whatever else it would say (of other origins) is not ours. */
const heard = [
  ...['tus-resumable', 'upload-length', 'upload-offset', 'upload-metadata', 'upload-defer-length'],
  ...['upload-concat', 'content-type', 'content-length'],
]
const said = ['tus-resumable', 'location', 'upload-offset', 'upload-length']

const params = z.strictObject({ id: z.string().check(z.regex(/^[0-9a-f]{32}$/)) })

/** A piece may take as long as a request may: a slow line brings little, and what it brought is kept. */
const options = { handlerTimeout: 60_000 }

/** `/v1/files`: a tablet's uploads, by tus 1.0.0, in pieces that any interruption may part. */
export function answerFiles(api: FastifyInstance, deps: AppDeps): void {
  void api.register(async (app) => {
    // Read by tus, as it comes.
    app.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null))
    const asTablet = { ...options, onRequest: tabletsOnly(deps, 'sync') }
    address(app, '/v1/files', {
      POST: { options: asTablet, handler: (request, reply) => upload(deps, request, reply, null) },
    })
    const goOn = async (request: FastifyRequest, reply: FastifyReply) => {
      const asked = params.safeParse(request.params)
      if (!asked.success) return sendProblem(reply, { code: 'NOT_FOUND' })
      return upload(deps, request, reply, asked.data.id)
    }
    address(app, '/v1/files/:id', {
      HEAD: { options: asTablet, handler: goOn },
      PATCH: { options: asTablet, handler: goOn },
    })
  })
}

async function upload(
  { uploads }: AppDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string | null,
): Promise<FastifyReply> {
  const body = bodyOf(request)
  try {
    const answered = await uploads({ request: asWeb(request, body), id, tablet: tabletOf(request) })
    if (!answered.ok) {
      if (answered.refusal.detail?.reason === 'disk-full')
        request.log.error('the disk is nearly full: no files are taken')
      return sendProblem(reply, answered.refusal)
    }
    const { status, headers } = answered.value
    for (const name of said) if (headers.has(name)) reply.header(name, headers.get(name))
    return reply.code(status).send()
  } finally {
    // What nobody wanted of the body is let pass, so that the connection can carry the next request.
    request.raw.unpipe(body).resume()
    body.destroy()
  }
}

/**
 * The body at one remove: whoever stops reading it does not cut the connection, so that the answer arrives; and a line
 * that is cut is a body that ends early, of which everything that came is kept.
 */
function bodyOf({ raw }: FastifyRequest): PassThrough {
  const body = new PassThrough()
  const end = () => void body.end()
  raw.on('error', end).on('close', end)
  return raw.pipe(body)
}

function asWeb({ method, url, headers }: FastifyRequest, body: PassThrough): Request {
  const known = heard.flatMap((name) =>
    headers[name] === undefined ? [] : [[name, String(headers[name])] as const],
  )
  const plain = { method, headers: Object.fromEntries(known) }
  // tus looks at the path alone.
  const address = `http://localhost${url}`
  if (method === 'HEAD') return new Request(address, plain)
  const streamed = { ...plain, body: webStream(body), duplex: 'half' as const }
  return new Request(address, streamed)
}

function webStream(body: PassThrough): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void body.destroy(),
  })
}
