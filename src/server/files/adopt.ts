import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { contentOf } from './copy.ts'
import { type Folders, pathOf } from './folders.ts'
import { recordRow, whichAreKnown } from './rows.ts'

/** Folders of villages, in them one for each first byte, in them files by their hash; anything else is not ours. */
const names = { village: /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, byte: /^[0-9a-f]{2}$/, sha256: /^[0-9a-f]{64}$/ }

/**
 * Puts files on record again that lie in their folder without a row: the process died between the two, or the
 * database is an older one than the folder. A file has its name only after its bytes were checked and durable; they
 * are checked again all the same.
 */
export async function adoptStrays(database: Database, folders: Folders, now: Instant): Promise<void> {
  for (const village of await namesIn(folders.blobs, names.village)) {
    for (const byte of await namesIn(join(folders.blobs, village), names.byte)) {
      const files = await namesIn(join(folders.blobs, village, byte), names.sha256)
      const known = await whichAreKnown(database.read, village, files)
      for (const sha256 of files.filter((file) => !known.has(file))) {
        await adopt(database, folders, village, sha256, now)
      }
    }
  }
}

async function namesIn(folder: string, name: RegExp): Promise<string[]> {
  return (await readdir(folder)).filter((one) => name.test(one))
}

async function adopt(
  database: Database,
  folders: Folders,
  village: string,
  name: string,
  now: Instant,
): Promise<void> {
  const path = pathOf(folders, village, name)
  const { sha256, size, type } = await contentOf(path)
  if (sha256 !== name || type === null) return
  await database.withTx(async (tx) => {
    await recordRow(tx, { village, sha256, size, type }, now)
    // Under the row's lock, so that no purge takes it between: a file that is gone leaves no row.
    await stat(path)
  })
}
