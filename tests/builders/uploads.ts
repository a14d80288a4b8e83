import { createCipheriv, createHash } from 'node:crypto'
import { connect } from 'node:net'
import type { WireDevice } from './wire-device.ts'

/** A file as a tablet holds it. */
export interface AFile {
  readonly bytes: Buffer<ArrayBuffer>
  readonly sha256: string
  readonly mime: string
}

const begins: Readonly<Record<string, string>> = {
  'image/jpeg': '\xff\xd8\xff\xe0',
  'image/png': '\x89PNG\r\n\x1a\n',
  'image/webp': 'RIFF\x00\x00\x00\x00WEBP',
  'application/pdf': '%PDF-1.7\n',
  // What Windows starts.
  'application/x-msdownload': 'MZ\x90\x00',
}

/** Bytes that begin as that type does; the same for the same name, and for no other. */
export function aFile(name: string, size = 1_000, type = 'image/jpeg', mime = type): AFile {
  const key = createHash('sha256').update(name).digest()
  const rest = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size))
  const bytes = Buffer.concat([Buffer.from(begins[type] ?? '', 'latin1'), rest]).subarray(0, size)
  return { bytes: Buffer.from(bytes), sha256: createHash('sha256').update(bytes).digest('hex'), mime }
}

/** A file as an event names it. */
export function named({ sha256, bytes, mime }: AFile) {
  return { sha256, size: bytes.length, mime }
}

const tus = { 'tus-resumable': '1.0.0' }
const piece = { ...tus, 'content-type': 'application/offset+octet-stream' }

/** Begins an upload; `change` replaces what is said of it. */
export function begin(tablet: WireDevice, file: AFile, change: Readonly<Record<string, string>> = {}) {
  const { sha256, mime, bytes } = file
  const said = Object.entries({ sha256, mime, village: tablet.village, ...change })
  const metadata = said.map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',')
  return ask(tablet, 'POST', '/v1/files', {
    ...tus,
    'upload-length': String(bytes.length),
    'upload-metadata': metadata,
  })
}

/** Begins one that the server takes, and returns its address. */
export async function begun(tablet: WireDevice, file: AFile): Promise<string> {
  const answer = await begin(tablet, file)
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  return answer.headers.get('location') ?? ''
}

/** Sends the bytes from `from` on, up to `to`. */
export function send(tablet: WireDevice, at: string, { bytes }: AFile, from = 0, to = bytes.length) {
  return ask(tablet, 'PATCH', at, { ...piece, 'upload-offset': String(from) }, bytes.subarray(from, to))
}

/** Begins to send all from `from` on, and cuts the line after some bytes of it, once `until` has come to pass. */
export async function cutOff(
  { url, token }: WireDevice,
  at: string,
  file: AFile,
  { from, bytes }: { readonly from: number; readonly bytes: number },
  until: () => Promise<unknown>,
): Promise<void> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  const headers = { host: 'localhost', authorization: `Device ${token}`, ...piece }
  const sized = { ...headers, 'upload-offset': from, 'content-length': file.bytes.length - from }
  const lines = Object.entries(sized).map(([name, value]) => `${name}: ${value}`)
  socket.write([`PATCH ${at} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
  socket.write(file.bytes.subarray(from, from + bytes))
  await until()
  socket.destroy()
}

/** How far the server is; null: it knows of no such upload. */
export async function offsetOf(tablet: WireDevice, at: string): Promise<number | null> {
  const answer = await ask(tablet, 'HEAD', at, tus)
  return answer.status === 200 ? Number(answer.headers.get('upload-offset')) : null
}

/** The whole way; returns the last answer. */
export async function uploaded(tablet: WireDevice, file: AFile): Promise<Response> {
  return send(tablet, await begun(tablet, file), file)
}

/** Whether the server says that the tablet's village has it. */
export async function has(tablet: WireDevice, { sha256 }: AFile): Promise<boolean> {
  const answer = await ask(tablet, 'HEAD', `/v1/blob/${sha256}`)
  if (answer.status !== 200 && answer.status !== 404) throw new Error(`${answer.status}`)
  return answer.status === 200 && answer.headers.get('etag') === `"${sha256}"`
}

function ask(
  { url, token }: WireDevice,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: Buffer<ArrayBuffer> | null = null,
): Promise<Response> {
  return fetch(`${url}${path}`, { method, headers: { authorization: `Device ${token}`, ...headers }, body })
}
