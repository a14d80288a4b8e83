import type { Readable } from 'node:stream'
import type { Reader } from '../db/index.ts'
import { type Folders, openIfThere, pathOf } from './folders.ts'
import { findRow, type StoredBlob } from './rows.ts'

/** A village's file, open: read it, or close it. */
export interface OpenBlob extends StoredBlob {
  readonly read: () => Readable
  readonly close: () => Promise<void>
}

/** Opens a village's file: on record, and there in its whole length; null where it is not. */
export async function openBlob(
  reader: Reader,
  folders: Folders,
  village: string,
  sha256: string,
): Promise<OpenBlob | null> {
  // A row whose file is gone (another folder, an older copy of it) is no file: the tablet sends it again.
  const blob = await findRow(reader, village, sha256)
  const handle = blob && (await openIfThere(pathOf(folders, village, sha256)))
  if (!blob || !handle) return null
  if ((await handle.stat()).size === blob.size) {
    return { ...blob, read: () => handle.createReadStream(), close: () => handle.close() }
  }
  await handle.close()
  return null
}
