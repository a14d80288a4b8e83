import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Instant, later } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { type Folders, removeUpload } from './folders.ts'
import { matchFolder } from './match.ts'
import { purgeOrphans, villagesWithOrphans } from './orphans.ts'

const day = 86_400_000
/** An upload that nobody went on with. */
const unfinishedLives = 14 * day
/** A file that no event names: its event may wait on a tablet without a network. */
const orphanLives = 30 * day

/** Puts the folder and the record of it in order: once a day, in one process at a time. */
export async function tidyFiles(database: Database, folders: Folders, now: Instant): Promise<void> {
  await removeOlder(folders.uploads, Date.parse(now) - unfinishedLives)
  await matchFolder(database, folders, now)
  const before = later(now, -orphanLives)
  for (const village of await villagesWithOrphans(database.read, before)) {
    await purgeOrphans(database, folders, village, before)
  }
}

/** By the last byte that came, so that a slow line does not count as standing still. */
async function removeOlder(folder: string, before: number): Promise<void> {
  const data = (await readdir(folder)).filter((name) => !name.endsWith('.json'))
  for (const name of data) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: before }))
    if (mtimeMs < before) await removeUpload(join(folder, name))
  }
}
