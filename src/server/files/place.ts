import { rename, rm } from 'node:fs/promises'
import type { Instant } from '../../domain/index.ts'
import { granted, type Outcome, refused } from '../access/index.ts'
import type { Database } from '../db/index.ts'
import { copyOf } from './copy.ts'
import { type Folders, makeFolderOf, pathOf, settle } from './folders.ts'
import { recordRow } from './rows.ts'

/** What a file is said to be. */
export interface Claim {
  readonly village: string
  readonly sha256: string
  readonly mime: string
}

/**
 * Puts a whole upload among a village's files, where its bytes are what was said of them. It is a copy that is
 * checked and kept: a request that still writes to the upload cannot change it. The file is durable and has its name
 * before the row that names it is committed; the row's lock keeps a purge of the same file away meanwhile.
 */
export async function place(
  database: Database,
  folders: Folders,
  upload: string,
  claim: Claim,
  now: Instant,
): Promise<Outcome<null>> {
  const copy = `${upload}.${process.pid}-${Math.random().toString(36).slice(2)}.copy`
  try {
    const content = await copyOf(upload, copy)
    if (content === null) return refused('NOT_FOUND')
    const { sha256, size, type } = content
    if (sha256 !== claim.sha256) return refused('CHECKSUM')
    if (type === null || type !== claim.mime) return refused('FILE_TYPE_WRONG')
    const { village } = claim
    const path = pathOf(folders, village, sha256)
    await makeFolderOf(path)
    await database.withTx(async (tx) => {
      await recordRow(tx, { village, sha256, size, type }, now)
      await rename(copy, path)
      await settle(path)
    })
    return granted(null)
  } finally {
    await rm(copy, { force: true })
  }
}
