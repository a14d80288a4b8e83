import { type Attachment, instantOf } from '../domain/index.ts'
import { RESCUE_MIME } from '../protocol/index.ts'
import { CHUNK_BYTES, chunkIds, planAddFile, planRemoveFile, type Taken } from './plan/index.ts'
import type { StorageProblem, TabletStore } from './port.ts'
import { hasRoomFor } from './room.ts'
import { type FileRow, NEVER } from './rows.ts'
import { tablet, tabletStore } from './tablet.ts'

export type Filed =
  | { readonly ok: true; readonly attachment: Attachment }
  /**
   * DRAFT_GONE: the form was given up meanwhile. FILE_LOST: storage gave other bytes back than it was given. NO_ROOM: what
   * is free is kept for requests in words.
   */
  | { readonly ok: false; readonly problem: 'DRAFT_GONE' | 'FILE_LOST' | 'NO_ROOM' | StorageProblem }

type Taking = { readonly bytes: Uint8Array<ArrayBuffer>; readonly mime: string; readonly paper?: string }

/**
 * Keeps a photo or document with a draft, durably, and reads it back: ok means that these very bytes can be sent.
 * `paper` is the requirement that it shows.
 */
export async function addFile(draft: string, taking: Taking): Promise<Filed> {
  if (!(await hasRoomFor(taking.bytes.length, tabletStore))) return { ok: false, problem: 'NO_ROOM' }
  return addFileTo(tabletStore, draft, taking)
}

/** The same on a given store, whatever room it has. */
export async function addFileTo(
  store: TabletStore,
  draft: string,
  { bytes, mime, paper }: Taking,
): Promise<Filed> {
  const sha256 = await sha256Of(bytes)
  const attachment = { sha256, size: bytes.length, mime, ...(paper === undefined ? {} : { paper }) }
  const taken: Taken = { attachment, bytes }
  const stored = await store.run(planAddFile(draft, taken, instantOf(Date.now())))
  if (!stored.ok) return stored
  if (!stored.value) return { ok: false, problem: 'DRAFT_GONE' }
  const kept = await bytesOf(store, attachment)
  if (kept !== null && (await sha256Of(kept)) === sha256) return { ok: true, attachment }
  await store.run(planRemoveFile(draft, sha256))
  return { ok: false, problem: 'FILE_LOST' }
}

/** Takes a photo out of a draft, and its bytes from storage where nothing else needs them. */
export async function removeFile(draft: string, sha256: string): Promise<void> {
  await tabletStore.run(planRemoveFile(draft, sha256))
}

/** The bytes of a file as this tablet holds them; null where it does not. */
export async function fileOnTablet({ sha256, size, mime }: Attachment): Promise<Blob | null> {
  const bytes = await bytesOf(tabletStore, { sha256, size })
  return bytes && new Blob([bytes], { type: mime })
}

/** Live: how far each of these files has come, of those that this tablet holds. */
export async function filesHere(names: readonly string[]): Promise<ReadonlyMap<string, FileRow['state']>> {
  const rows = await tablet().db.files.bulkGet([...names])
  return new Map(rows.flatMap((row) => (row ? [[row.sha256, row.state] as const] : [])))
}

/** Live: how many sealed files of other tablets still wait here for a network. */
export async function carriedWaiting(): Promise<number> {
  const waiting = tablet().db.files.where('[state+addedAt]').between(['waiting', ''], ['waiting', NEVER])
  return waiting.filter(({ mime }) => mime === RESCUE_MIME).count()
}

async function bytesOf(
  store: TabletStore,
  file: Pick<FileRow, 'sha256' | 'size'>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const ids = chunkIds(file)
  const seen = await store.read({ chunks: ids })
  if (!seen.ok || seen.value.chunks.length < ids.length) return null
  const bytes = new Uint8Array(file.size)
  for (const [at, chunk] of seen.value.chunks.entries()) bytes.set(chunk.bytes, at * CHUNK_BYTES)
  return bytes
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
