import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The regency as tablets reach it, able to deliver the application in a newer version. */
export interface Newer {
  readonly url: string
  /** From now on the service worker's program differs by a line, as after an upgrade of the server. */
  upgrade(): void
  remove(): Promise<void>
}

/** Stands in front of a server and passes everything on as it is, but for the worker's program once upgraded. */
export async function aNewerVersion(of: string): Promise<Newer> {
  const to = new URL(of)
  let isNewer = false
  const server = createServer((asked, answer) => {
    const isWorker = isNewer && asked.url === '/sw.js'
    const headers = isWorker ? { ...asked.headers, 'accept-encoding': 'identity' } : asked.headers
    const { method, url: path } = asked
    const far = request({ host: to.hostname, port: to.port, path, method, headers }, (got) =>
      isWorker ? passNewer(got, answer) : pass(got, answer),
    )
    // Either end may vanish at any time: then so does the other.
    far.on('error', () => answer.destroy())
    answer.on('close', () => far.destroy())
    asked.pipe(far)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    upgrade: () => {
      isNewer = true
    },
    remove: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function pass(got: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(got.statusCode ?? 502, got.headers)
  got.on('error', () => answer.destroy())
  got.pipe(answer)
}

function passNewer(got: IncomingMessage, answer: ServerResponse): void {
  const { 'content-length': _length, etag: _etag, ...headers } = got.headers
  answer.writeHead(got.statusCode ?? 502, headers)
  got.on('end', () => answer.end('\n// newer\n'))
  got.pipe(answer, { end: false })
}
