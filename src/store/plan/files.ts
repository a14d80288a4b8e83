import type { Attachment, Instant } from '../../domain/index.ts'
import type { Change, Plan } from '../port.ts'
import type { ChunkRow, FileRow } from '../rows.ts'

/** Bytes a row: small enough for a slow line to send whole, and for storage to read at once. */
export const CHUNK_BYTES = 256 * 1024
/** More than the forms of one tablet can hold. */
export const MOST_FILES = 1_000

/** A photo or document as it was taken: what an event will say of it, and its bytes. */
export type Taken = { readonly attachment: Attachment; readonly bytes: Uint8Array<ArrayBuffer> }

/** The ids of a file's pieces, in order. */
export function chunkIds({ sha256, size }: Pick<FileRow, 'sha256' | 'size'>): string[] {
  return Array.from({ length: Math.ceil(size / CHUNK_BYTES) }, (_, at) => chunkId(sha256, at))
}

/** What goes from storage with these files. */
export function withoutFiles(files: readonly FileRow[]): NonNullable<Change['remove']> {
  return { files: files.map(({ sha256 }) => sha256), chunks: files.flatMap(chunkIds) }
}

/** Keeps a photo with the draft that it was taken for. False where the draft is gone: nothing is kept. */
export function planAddFile(draft: string, { attachment, bytes }: Taken, addedAt: Instant): Plan<boolean> {
  const { sha256, size, mime } = attachment
  return {
    wanted: { drafts: [draft], files: [sha256] },
    touches: ['drafts', 'files', 'chunks'],
    durability: 'strict',
    decide: ({ drafts: [row], files: [known] }) => {
      if (row === undefined) return { change: {}, result: false }
      const others = (row.files ?? []).filter(
        (one) => one.sha256 !== sha256 || one.paper !== attachment.paper,
      )
      const drafts = [{ ...row, files: [...others, attachment] }]
      const file: FileRow = { sha256, size, mime, state: 'draft', addedAt, upload: null }
      const fresh = known === undefined ? { files: [file], chunks: chunksOf(sha256, bytes) } : {}
      return { change: { put: { drafts, ...fresh } }, result: true }
    },
  }
}

/** Keeps a file that no event of this tablet names, to be uploaded as it is. */
export function planCarry({ attachment, bytes }: Taken, addedAt: Instant): Plan<void> {
  const { sha256, size, mime } = attachment
  return {
    wanted: { files: [sha256] },
    touches: ['files', 'chunks'],
    durability: 'strict',
    decide: ({ files: [known] }) => {
      const file: FileRow = { sha256, size, mime, state: 'waiting', addedAt, upload: null }
      const put = known === undefined ? { files: [file], chunks: chunksOf(sha256, bytes) } : {}
      return { change: { put }, result: undefined }
    },
  }
}

/** Takes a photo out of a draft again. */
export function planRemoveFile(draft: string, sha256: string): Plan<void> {
  return {
    wanted: { drafts: [draft], files: [sha256] },
    touches: ['drafts', 'files', 'chunks'],
    durability: 'strict',
    decide: ({ drafts: [row], files }) => {
      if (row === undefined) return { change: {}, result: undefined }
      const left = (row.files ?? []).filter((one) => one.sha256 !== sha256)
      const gone = files.filter(({ state }) => state === 'draft')
      return {
        change: { put: { drafts: [{ ...row, files: left }] }, remove: withoutFiles(gone) },
        result: undefined,
      }
    },
  }
}

/** Notes where the upload of a file goes on, or that the server has it; what was stored already stays so. */
export function planUpload(
  sha256: string,
  change: { upload: string | null } | { state: 'stored' },
): Plan<void> {
  return {
    wanted: { files: [sha256] },
    touches: ['files'],
    durability: 'relaxed',
    decide: ({ files }) => {
      const open = files.filter(({ state }) => state === 'waiting')
      return { change: { put: { files: open.map((file) => ({ ...file, ...change })) } }, result: undefined }
    },
  }
}

/** Frees the room of files that the server has had since `before`; the oldest first, so many. Answers how many went. */
export function planEvict(before: Instant, limit: number): Plan<number> {
  return {
    wanted: { filesIn: { state: 'stored', limit } },
    touches: ['files', 'chunks'],
    durability: 'relaxed',
    decide: ({ filesIn }) => {
      const gone = filesIn.filter(({ addedAt }) => addedAt < before)
      return { change: { remove: withoutFiles(gone) }, result: gone.length }
    },
  }
}

function chunksOf(sha256: string, bytes: Uint8Array<ArrayBuffer>): ChunkRow[] {
  return chunkIds({ sha256, size: bytes.length }).map((id, at) => ({
    id,
    bytes: bytes.slice(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES),
  }))
}

function chunkId(sha256: string, at: number): string {
  return `${sha256}/${String(at).padStart(3, '0')}`
}
