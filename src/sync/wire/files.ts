import type { FileRow } from '../../store/index.ts'
import type { FileWire } from '../files/index.ts'
import type { Reply } from '../ports.ts'
import { problemOf } from '../problem.ts'
import { type Call, type Line, reach, refusalOf } from './ask.ts'

const tus = { 'tus-resumable': '1.0.0' }
const FILES = '/v1/files'
/** A piece of 256 KiB on a line of 40 kbit/s; what came of it by then is kept. */
const PIECE_MILLIS = 60_000

/** The server's files over HTTP: tus 1.0.0, with the token of the session that the engine holds. */
export function httpFiles(line: Line, token: () => string | null): FileWire {
  /** Null where the answer is the server's but not what was hoped for. */
  async function call<Value>(
    one: Omit<Call, 'token'>,
    read: (response: Response) => Value | null,
  ): Promise<Reply<Value>> {
    const held = token()
    if (held === null) return { ok: false, problem: problemOf('AUTH_EXPIRED') }
    const began = line.ticks()
    const reached = await reach(line, { ...one, token: held })
    if (!reached.ok) return reached
    const { response } = reached
    const value = read(response)
    if (value !== null) return { ok: true, value, rtt: line.ticks() - began }
    // An answer to HEAD has no body that could name the problem.
    if (response.status === 401) return { ok: false, problem: problemOf('AUTH_EXPIRED') }
    return { ok: false, problem: refusalOf(response, await response.json().catch(() => null)) }
  }

  return {
    has: ({ sha256 }) =>
      call({ path: `/v1/blob/${sha256}`, raw: { method: 'HEAD' } }, (response) => {
        if (response.status === 404) return false
        // A captive portal answers 200 to anything, but knows no hash.
        return response.ok && response.headers.get('etag') === `"${sha256}"` ? true : null
      }),
    begin: (file, village) => {
      const headers = {
        ...tus,
        'upload-length': String(file.size),
        'upload-metadata': metadata(file, village),
      }
      return call({ path: FILES, raw: { method: 'POST', headers } }, (response) =>
        response.status === 201 ? addressIn(response) : null,
      )
    },
    offset: (address) =>
      call({ path: address, raw: { method: 'HEAD', headers: tus } }, (response) => {
        if (response.status === 404 || response.status === 410) return { forgotten: true }
        const offset = offsetIn(response)
        return offset === null ? null : { forgotten: false, offset }
      }),
    send: (address, offset, bytes) => {
      const kind = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) }
      const raw = { method: 'PATCH', body: bytes, headers: { ...tus, ...kind } } as const
      return call({ path: address, raw, patience: PIECE_MILLIS }, (response) =>
        response.status === 204 ? offsetIn(response) : null,
      )
    },
  }
}

function metadata({ sha256, mime }: FileRow, village: string): string {
  return Object.entries({ sha256, mime, village })
    .map(([name, value]) => `${name} ${btoa(value)}`)
    .join(',')
}

/** The path alone: a server behind a proxy may not know its own name. */
function addressIn(response: Response): string | null {
  const path = response.headers.get('location')?.replace(/^https?:\/\/[^/]+/, '')
  return path?.startsWith(`${FILES}/`) ? path : null
}

function offsetIn(response: Response): number | null {
  const offset = Number(response.headers.get('upload-offset') ?? Number.NaN)
  return Number.isInteger(offset) && offset >= 0 ? offset : null
}
