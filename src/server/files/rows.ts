import type { Instant } from '../../domain/index.ts'
import { type Reader, type Statement, statement, type Tx } from '../db/index.ts'
import type { FileType } from './sniff.ts'

/** A file that a village has. */
export interface StoredBlob {
  readonly village: string
  readonly sha256: string
  readonly size: number
  readonly type: FileType
}

const find: Statement<StoredBlob> = statement(
  'blob-find',
  `SELECT village_code AS village, encode(sha256, 'hex') AS sha256, size, type
  FROM blob WHERE village_code = $1 AND sha256 = decode($2, 'hex')`,
)
const known: Statement<{ sha256: string }> = statement(
  'blob-known',
  `SELECT encode(sha256, 'hex') AS sha256 FROM blob
  WHERE village_code = $1 AND sha256 IN (SELECT decode(one, 'hex') FROM unnest($2::text[]) AS one)`,
)
const record: Statement<unknown> = statement(
  'blob-record',
  `INSERT INTO blob (village_code, sha256, size, type, stored_at) VALUES ($1, decode($2, 'hex'), $3, $4, $5)
  ON CONFLICT (village_code, sha256) DO UPDATE SET stored_at = excluded.stored_at`,
)

const list: Statement<{ sha256: string }> = statement(
  'blob-list',
  `SELECT encode(sha256, 'hex') AS sha256 FROM blob WHERE village_code = $1`,
)
const villages: Statement<{ village: string }> = statement(
  'blob-villages',
  'SELECT DISTINCT village_code AS village FROM blob',
)
const lock: Statement<unknown> = statement(
  'blob-lock',
  `SELECT FROM blob WHERE village_code = $1 AND sha256 = decode($2, 'hex') FOR UPDATE`,
)
const forget: Statement<unknown> = statement(
  'blob-forget',
  `DELETE FROM blob WHERE village_code = $1 AND sha256 = decode($2, 'hex')`,
)

/** What is on record of a village's file. */
export async function findRow(reader: Reader, village: string, sha256: string): Promise<StoredBlob | null> {
  return (await reader.row(find, [village, sha256])) ?? null
}

/** Which of these a village has on record. */
export async function whichAreKnown(
  reader: Reader,
  village: string,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows(known, [village, hashes])
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** Puts a file on record; whoever purges or records the same one waits until this transaction has ended. */
export async function recordRow(
  tx: Tx,
  { village, sha256, size, type }: StoredBlob,
  now: Instant,
): Promise<void> {
  await tx.run(record, [village, sha256, size, type, now])
}

/** Every village with a file on record. */
export async function villagesWithRows(reader: Reader): Promise<string[]> {
  return (await reader.rows(villages)).map(({ village }) => village)
}

/** The hashes of all that a village has on record. */
export async function listRows(reader: Reader, village: string): Promise<string[]> {
  return (await reader.rows(list, [village])).map(({ sha256 }) => sha256)
}

/** Waits for whoever puts this file on record, and keeps others from it until the transaction has ended. */
export async function lockRow(tx: Tx, village: string, sha256: string): Promise<void> {
  await tx.rows(lock, [village, sha256])
}

/** Takes a file off the record. */
export async function forgetRow(tx: Tx, village: string, sha256: string): Promise<void> {
  await tx.run(forget, [village, sha256])
}
