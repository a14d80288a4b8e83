import { CHUNK_BYTES, chunkIds, type FileRow, planUpload } from '../../store/index.ts'
import type { Reply } from '../ports.ts'
import { problemOf, type SyncProblem } from '../problem.ts'
import type { Held, UploadPorts } from './ports.ts'

type Ports = Pick<UploadPorts, 'store' | 'files'>

/**
 * Brings one file to the server, from where an earlier try came to. Null once the server has it whole and has found
 * its bytes to be those of its hash; else what stopped it.
 */
export async function upload(ports: Ports, file: FileRow): Promise<SyncProblem | null> {
  // An upload that was cut off at its very end is finished by the server when it is asked how far it came.
  const resumed = file.upload === null ? null : await ports.files.offset(file.upload)
  if (resumed?.ok === false) return resumed.problem
  const known = await ports.files.has(file)
  if (!known.ok) return known.problem
  if (known.value) return noted(ports, file, { state: 'stored' })
  const begun = await beginning(ports, file, resumed?.value ?? { forgotten: true })
  if (!begun.ok) return begun.problem
  const { address } = begun.value
  let { offset } = begun.value
  while (offset < file.size) {
    const piece = await pieceAt(ports, file, offset)
    if (piece === null) return problemOf('STORAGE_BROKEN')
    const sent = await ports.files.send(address, offset, piece)
    if (!sent.ok) return sent.problem
    if (sent.value <= offset || sent.value > file.size) return problemOf('UNKNOWN')
    offset = sent.value
  }
  return noted(ports, file, { state: 'stored' })
}

type Begun = { readonly address: string; readonly offset: number }

/** Goes on where it stopped, or begins anew where the server has forgotten it or never finished it. */
async function beginning(ports: Ports, file: FileRow, held: Held): Promise<Reply<Begun>> {
  const { files, store } = ports
  if (file.upload !== null && !held.forgotten && held.offset < file.size)
    return { ok: true, value: { address: file.upload, offset: held.offset }, rtt: 0 }
  const seen = await store.read({})
  if (!seen.ok) return { ok: false, problem: problemOf(seen.problem) }
  const begun = await files.begin(file, seen.value.meta.identity?.village ?? '')
  if (!begun.ok) return begun
  const problem = await noted(ports, file, { upload: begun.value })
  return problem ? { ok: false, problem } : { ...begun, value: { address: begun.value, offset: 0 } }
}

/** What is left of the piece in which `offset` lies; null where storage has lost it. */
async function pieceAt(
  { store }: Ports,
  file: FileRow,
  offset: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const id = chunkIds(file)[Math.floor(offset / CHUNK_BYTES)] ?? ''
  const seen = await store.read({ chunks: [id] })
  const bytes = seen.ok ? seen.value.chunks[0]?.bytes : undefined
  return bytes === undefined ? null : bytes.slice(offset % CHUNK_BYTES)
}

async function noted(
  { store }: Ports,
  { sha256 }: FileRow,
  change: Parameters<typeof planUpload>[1],
): Promise<SyncProblem | null> {
  const stored = await store.run(planUpload(sha256, change))
  return stored.ok ? null : problemOf(stored.problem)
}
