import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, failed, ok, type Result, reasonOf } from '../problems.ts'

/**
 * Where files lie below DATA_DIR, all on one disk: those on their way; those that are whole, by their hash; and sealed
 * ones that wait for an operator.
 */
export interface Folders {
  readonly uploads: string
  readonly sealed: string
  readonly blobs: string
}

/** Photos of papers are for this program alone, whatever the rights of the folder around them. */
const ownOnly = { recursive: true, mode: 0o700 } as const

/** Makes both folders where they are missing. */
export async function prepareFolders(dataDir: string): Promise<Result<Folders>> {
  const at = (name: keyof Folders) => join(dataDir, name)
  const folders = { uploads: at('uploads'), blobs: at('blobs'), sealed: at('sealed') }
  try {
    for (const folder of Object.values(folders)) await mkdir(folder, ownOnly)
    return ok(folders)
  } catch (error) {
    return failed(
      'DATA_DIR_NOT_WRITABLE',
      `The folders for files in ${dataDir} cannot be made (${reasonOf(error)}). Give this user the right to write there, or choose another folder with DATA_DIR.`,
    )
  }
}

/** Where a village's file of this content lies. */
export function pathOf({ blobs }: Folders, village: string, sha256: string): string {
  return join(blobs, village, sha256.slice(0, 2), sha256)
}

/** Opens a file to read; null where there is none. */
export async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Makes the folder that a file is to be in. */
export async function makeFolderOf(path: string): Promise<void> {
  await mkdir(dirname(path), ownOnly)
}

/** Makes a file's name outlive a power cut: an entry of its folder, which is one of the village's, which is one of all. */
export async function settle(path: string): Promise<void> {
  const folder = dirname(path)
  for (const one of [folder, dirname(folder), dirname(dirname(folder))]) {
    const handle = await open(one)
    await handle.sync().finally(() => handle.close())
  }
}

/** Removes an upload and the note beside it; without its note an upload is none. */
export async function removeUpload(path: string): Promise<void> {
  await rm(`${path}.json`, { force: true })
  await rm(path, { force: true })
}
