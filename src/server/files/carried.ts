import { createHash } from 'node:crypto'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { granted, type Outcome, refused } from '../access/index.ts'
import type { Folders } from './folders.ts'
import { RefusedUpload } from './refusals.ts'

/**
 * Hands over a sealed file that a tablet carried for another. One that cannot be taken as it is (its tablet is unknown
 * here, or what comes before it is missing) is kept for `npm run admin -- import`: whoever carried it has done their
 * part. What cannot be taken just now stays an upload, and is asked for again.
 */
export async function takeCarried(
  { sealed }: Folders,
  upload: string,
  name: string,
  take: (bytes: Buffer) => Promise<Outcome<unknown>>,
): Promise<Outcome<null>> {
  const bytes = await readFile(upload)
  if (createHash('sha256').update(bytes).digest('hex') !== name) return refused('CHECKSUM')
  const taken = await take(bytes)
  if (!taken.ok && taken.refusal.code === 'BUSY') throw new RefusedUpload(taken.refusal)
  if (!taken.ok) await copyFile(upload, join(sealed, `${name}.kampung`))
  return granted(null)
}
