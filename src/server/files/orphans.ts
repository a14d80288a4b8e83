import { rm } from 'node:fs/promises'
import type { Instant } from '../../domain/index.ts'
import { type Database, type Reader, type Statement, statement } from '../db/index.ts'
import { type Folders, pathOf } from './folders.ts'
import { hasFiles } from './named.ts'

/** Files that are old enough, and of which nobody has found the event yet. */
const candidate = `NOT named AND stored_at < $2`

const villages: Statement<{ village: string }> = statement(
  'orphan-villages',
  `SELECT DISTINCT village_code AS village FROM blob WHERE NOT named AND stored_at < $1`,
)
const lockVillage: Statement<unknown> = statement(
  'orphan-lock',
  'SELECT FROM village WHERE village_code = $1 FOR UPDATE',
)
/** What is refused or held names its files too: an operator may still decide for it. */
const mark: Statement<unknown> = statement(
  'orphan-mark',
  `UPDATE blob SET named = true WHERE village_code = $1 AND ${candidate} AND (
    EXISTS (SELECT FROM event e WHERE e.village_code = $1 AND ${hasFiles('e.body')}
      AND attachment_hashes(e.body) @> ARRAY[encode(blob.sha256, 'hex')])
    OR EXISTS (SELECT FROM quarantine q WHERE q.village_code = $1
      AND q.payload LIKE '%"sha256":"' || encode(blob.sha256, 'hex') || '"%'))`,
)
const remove: Statement<{ sha256: string }> = statement(
  'orphan-remove',
  `DELETE FROM blob WHERE village_code = $1 AND ${candidate} RETURNING encode(sha256, 'hex') AS sha256`,
)

/** The villages that may have files which no event names. */
export async function villagesWithOrphans(reader: Reader, before: Instant): Promise<string[]> {
  return (await reader.rows(villages, [before])).map(({ village }) => village)
}

/**
 * Deletes a village's files from before then that no event names. Under the village's lock, so that no event comes
 * to name one meanwhile; a row goes after its file, so that a crash leaves a row without a file, which counts as none.
 */
export async function purgeOrphans(
  database: Database,
  folders: Folders,
  village: string,
  before: Instant,
): Promise<void> {
  await database.withTx(async (tx) => {
    await tx.rows(lockVillage, [village])
    await tx.run(mark, [village, before])
    for (const { sha256 } of await tx.rows(remove, [village, before])) {
      await rm(pathOf(folders, village, sha256), { force: true })
    }
  })
}
