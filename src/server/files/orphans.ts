import { rm } from 'node:fs/promises'
import type { Instant } from '../../domain/index.ts'
import { type Database, type Reader, type Statement, statement } from '../db/index.ts'
import { type Folders, pathOf } from './folders.ts'
import { hasFiles } from './named.ts'

/** Files that are old enough, and of which nobody has found the event yet. */
const candidate = `village_code = $1 AND NOT named AND stored_at < $2`
/** The hashes in the texts of events. */
const hashesIn = (texts: string) => `SELECT decode(found[1], 'hex')
  FROM (${texts}) AS t (text), regexp_matches(text, '"sha256":"([0-9a-f]{64})"', 'g') AS found`

const villages: Statement<{ village: string }> = statement(
  'orphan-villages',
  `SELECT DISTINCT village_code AS village FROM blob WHERE NOT named AND stored_at < $1`,
)
const head: Statement<{ seq: number }> = statement(
  'orphan-head',
  'SELECT seq FROM village WHERE village_code = $1',
)
const lockVillage: Statement<unknown> = statement(
  'orphan-lock',
  'SELECT FROM village WHERE village_code = $1 FOR UPDATE',
)
/** What is refused or held names its files too: an operator may still decide for it. */
const mark: Statement<unknown> = statement(
  'orphan-mark',
  `UPDATE blob SET named = true WHERE ${candidate} AND sha256 IN (
    ${hashesIn(`SELECT body FROM event WHERE village_code = $1 AND seq > $3 AND ${hasFiles('body')}`)}
    UNION ${hashesIn(`SELECT payload FROM quarantine WHERE village_code = $1 AND ${hasFiles('payload')}`)})`,
)
const remove: Statement<{ sha256: string }> = statement(
  'orphan-remove',
  `DELETE FROM blob WHERE ${candidate} RETURNING encode(sha256, 'hex') AS sha256`,
)

/** Years of a busy village's events are read in less. */
const patient = { statementTimeout: 120_000 }

/** The villages that may have files which no event names. */
export async function villagesWithOrphans(reader: Reader, before: Instant): Promise<string[]> {
  return (await reader.rows(villages, [before])).map(({ village }) => village)
}

/**
 * Deletes a village's files from before then that no event names. All events are looked through first; then, under
 * the village's lock so that no other comes to name one meanwhile, those that came since. A row goes after its file,
 * so that a crash leaves a row without a file, which counts as none.
 */
export async function purgeOrphans(
  database: Database,
  folders: Folders,
  village: string,
  before: Instant,
): Promise<void> {
  const { seq = 0 } = (await database.read.row(head, [village])) ?? {}
  await database.withTx((tx) => tx.run(mark, [village, before, 0]), patient)
  await database.withTx(async (tx) => {
    await tx.rows(lockVillage, [village])
    await tx.run(mark, [village, before, seq])
    for (const { sha256 } of await tx.rows(remove, [village, before])) {
      await rm(pathOf(folders, village, sha256), { force: true })
    }
  })
}
