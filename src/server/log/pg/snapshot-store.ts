import { REDUCER_VERSION } from '../../../domain/index.ts'
import type { SnapshotAnswer } from '../../../protocol/index.ts'
import { json, type Reader, type Statement, statement, type Tx } from '../../db/index.ts'
import type { Head } from '../port.ts'

export type Chunk = { readonly sha256: string; readonly cases: number; readonly bytes: number }

type Found = Omit<SnapshotAnswer, 'village' | 'reducer'>

const newest: Statement<Found> = statement(
  'snapshot-newest',
  `SELECT epoch, seq, encode(chain, 'hex') AS chain, encode(state_hash, 'hex') AS "stateHash", cases, chunks
  FROM snapshot WHERE village_code = $1 AND epoch = $2 AND reducer = $3 AND seq >= $4
  ORDER BY seq DESC LIMIT 1`,
)
const add: Statement<unknown> = statement(
  'snapshot-add',
  `INSERT INTO snapshot (village_code, seq, reducer, epoch, chain, state_hash, cases, chunks)
  VALUES ($1, $2, $3, $4, decode($5, 'hex'), decode($6, 'hex'), $7, $8)
  ON CONFLICT DO NOTHING`,
)
const prune: Statement<unknown> = statement(
  'snapshot-prune',
  `WITH old AS (
    DELETE FROM snapshot WHERE village_code = $1 AND made_at < now() - interval '1 day' AND seq < $2
  )
  DELETE FROM snapshot_chunk WHERE village_code = $1 AND used_at < now() - interval '1 day'`,
)
const addChunk: Statement<unknown> = statement(
  'snapshot-chunk-add',
  `INSERT INTO snapshot_chunk (village_code, sha256, body) VALUES ($1, decode($2, 'hex'), $3)
  ON CONFLICT (village_code, sha256) DO UPDATE SET used_at = now()`,
)
const findBody: Statement<{ body: Buffer }> = statement(
  'snapshot-chunk-find',
  `SELECT body FROM snapshot_chunk WHERE village_code = $1 AND sha256 = decode($2, 'hex')`,
)

/** The newest snapshot of this history and reducer that is not older than `from`, if there is one. */
export async function findSnapshot(reader: Reader, head: Head, from: number): Promise<SnapshotAnswer | null> {
  const { village, epoch } = head
  const found = await reader.row(newest, [village, epoch, REDUCER_VERSION, from])
  return found ? { ...found, village, reducer: REDUCER_VERSION } : null
}

/** Keeps a snapshot whose chunks are kept already; drops what nobody can still be downloading. */
export async function keepSnapshot(tx: Tx, head: Head, chunks: readonly Chunk[]): Promise<void> {
  const { village, seq, epoch, chain, stateHash } = head
  const cases = chunks.reduce((sum, chunk) => sum + chunk.cases, 0)
  await tx.run(add, [village, seq, REDUCER_VERSION, epoch, chain, stateHash, cases, json(chunks)])
  await tx.run(prune, [village, seq])
}

/** Keeps a chunk under its hash; one that is there already counts as used again. */
export async function keepChunk(tx: Tx, village: string, sha256: string, body: Buffer): Promise<void> {
  await tx.run(addChunk, [village, sha256, body])
}

/** The gzip bytes of a chunk; null where the village has no such chunk (any more). `sha256`: 64 hex digits. */
export async function chunk(reader: Reader, village: string, sha256: string): Promise<Buffer | null> {
  return (await reader.row(findBody, [village, sha256]))?.body ?? null
}
