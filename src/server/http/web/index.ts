import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { chooseCoding } from '../base/compress.ts'
import { sendProblem } from '../base/problem.ts'
import { compressFiles, readWebFolder, type WebFile } from './files.ts'

/** Beside the bundle in `dist`; in the source there is nothing here, and the server serves its API alone. */
const builtFolder = fileURLToPath(new URL('./web/', import.meta.url))

/** Serves the built tablet, and its first page for every address that a person opens and nothing else answers. */
export function serveWeb(app: FastifyInstance, folder: string | null = builtFolder): void {
  let files = new Map<string, WebFile>()
  void app.register(async (web) => {
    const found = folder === null ? null : await readWebFolder(folder)
    if (found === null || folder === null) return
    files = found
    await web.register(staticFiles, { root: resolve(folder), serve: false, decorateReply: true })
    const compressing = compressFiles(folder, files.values())
    web.addHook('onClose', () => compressing)
    web.get('/', (request, reply) => answerFile(request, reply, files.get('/index.html')))
    web.get('/*', (request, reply) => answerFile(request, reply, fileFor(request, files)))
  })
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, { code: 'NOT_FOUND' }))
}

function fileFor(request: FastifyRequest, files: ReadonlyMap<string, WebFile>): WebFile | undefined {
  const path = request.url.split('?', 1)[0] ?? ''
  const found = files.get(path)
  return found ?? (isNavigation(request, path) ? files.get('/index.html') : undefined)
}

/** A person opens an address: not a missing script, picture or call of the API, whose place a page must not take. */
function isNavigation({ headers }: FastifyRequest, path: string): boolean {
  const mode = headers['sec-fetch-mode']
  if (path === '/v1' || path.startsWith('/v1/') || (mode !== undefined && mode !== 'navigate')) return false
  const last = path.slice(path.lastIndexOf('/') + 1)
  return !last.includes('.') && (headers.accept ?? '').includes('text/html')
}

function answerFile(request: FastifyRequest, reply: FastifyReply, file: WebFile | undefined): FastifyReply {
  if (!file) return sendProblem(reply, { code: 'NOT_FOUND' })
  reply.headers({ 'content-security-policy': file.policy, 'cache-control': file.cache })
  reply.header('vary', 'accept-encoding')
  const coding = chooseCoding(request.headers['accept-encoding'], file.compressed)
  const body = coding && file.compressed[coding]
  if (!coding || !body) return reply.type(file.type).sendFile(file.name, { cacheControl: false })
  const etag = `"${file.etag}-${coding}"`
  reply.header('etag', etag)
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type(file.type).header('content-encoding', coding).send(body)
}
