import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { contentOf } from './copy.ts'
import { type Folders, openIfThere, pathOf } from './folders.ts'
import { forgetRow, listRows, lockRow, recordRow, villagesWithRows } from './rows.ts'

/** Folders of villages, in them one for each first byte, in them files by their hash; anything else is not ours. */
const names = { village: /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, byte: /^[0-9a-f]{2}$/, sha256: /^[0-9a-f]{64}$/ }

/**
 * Brings the record in line with the folder, which counts: a process may have died between the two, and after a
 * restore either may be the older one. Files without a row are checked and put on record; rows without a file go.
 */
export async function matchFolder(database: Database, folders: Folders, now: Instant): Promise<void> {
  const inFolder = await namesIn(folders.blobs, names.village)
  for (const village of new Set([...inFolder, ...(await villagesWithRows(database.read))])) {
    const known = new Set(await listRows(database.read, village))
    for (const sha256 of await filesOf(folders, village)) {
      if (!known.delete(sha256)) await adopt(database, folders, village, sha256, now)
    }
    for (const sha256 of known) await forgetIfGone(database, folders, village, sha256)
  }
}

async function filesOf({ blobs }: Folders, village: string): Promise<string[]> {
  const folder = join(blobs, village)
  const bytes = await namesIn(folder, names.byte)
  return (await Promise.all(bytes.map((byte) => namesIn(join(folder, byte), names.sha256)))).flat()
}

async function namesIn(folder: string, name: RegExp): Promise<string[]> {
  const there = await openIfThere(folder)
  await there?.close()
  return there ? (await readdir(folder)).filter((one) => name.test(one)) : []
}

/** A file has its name only after its bytes were checked and durable; they are checked again all the same. */
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

/** Looks again under the row's lock: whoever is just putting the file in its place holds it. */
async function forgetIfGone(
  database: Database,
  folders: Folders,
  village: string,
  sha256: string,
): Promise<void> {
  await database.withTx(async (tx) => {
    await lockRow(tx, village, sha256)
    const there = await openIfThere(pathOf(folders, village, sha256))
    await there?.close()
    if (!there) await forgetRow(tx, village, sha256)
  })
}
