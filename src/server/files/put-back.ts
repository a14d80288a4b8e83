import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { contentOf } from './copy.ts'
import { type Folders, makeFolderOf, pathOf, settle } from './folders.ts'

/** Puts a file from a backup in its place, durably; false where these are not the bytes of that name. */
export async function putBack(
  folders: Folders,
  village: string,
  name: string,
  bytes: readonly Uint8Array[],
): Promise<boolean> {
  const draft = join(folders.uploads, `${name}.${process.pid}.back`)
  try {
    const handle = await open(draft, 'w', 0o600)
    await handle
      .writeFile(Buffer.concat(bytes))
      .then(() => handle.sync())
      .finally(() => handle.close())
    const { sha256 } = await contentOf(draft)
    if (sha256 !== name) return false
    const path = pathOf(folders, village, name)
    await makeFolderOf(path)
    await rename(draft, path)
    await settle(path)
    return true
  } finally {
    await rm(draft, { force: true })
  }
}
