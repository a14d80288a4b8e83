import { statfs } from 'node:fs/promises'
import { RefusedUpload } from './refusals.ts'

const wait = 60_000

/** Refuses a new upload where the disk is nearly full: the log's database may be on it, and goes first. */
export async function keepRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= bytes) return
  throw new RefusedUpload({ code: 'BUSY', retryAfterMs: wait, detail: { reason: 'disk-full' } })
}
