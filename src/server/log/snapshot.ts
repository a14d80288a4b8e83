import type { SnapshotAnswer } from '../../protocol/index.ts'
import { type Database, type Reader, type Statement, statement } from '../db/index.ts'
import { type Answer, answered, refusal } from './answer.ts'
import { packChunks } from './chunks.ts'
import { seeHead } from './pg/head.ts'
import { type Chunk, findSnapshot, keepChunk, keepSnapshot } from './pg/snapshot-store.ts'
import type { Head } from './port.ts'

/** A snapshot this far behind is still good: what follows fits the first page of a pull. */
const mayLag = 500
const pageOfCases = 500
const firstCase = '00000000-0000-0000-0000-000000000000'

const casesAfter: Statement<{ id: string; state: string }> = statement(
  'snapshot-cases',
  `SELECT case_id AS id, state FROM case_state
  WHERE village_code = $1 AND case_id > $2 ORDER BY case_id LIMIT $3`,
)

/** Two that ask at once get the same one; another process may make its own, of the same chunks. */
const making = new WeakMap<Database, Map<string, Promise<SnapshotAnswer>>>()

/**
 * A village's cases as a list of chunks, to be fetched by `chunk`: a stored one when it lags by no more than a page,
 * else a new one, read in one unchanging view without locking anybody.
 */
export async function snapshotOf(database: Database, village: string): Promise<Answer<SnapshotAnswer>> {
  const head = await seeHead(database.read, village)
  if (head === null) return refusal('NOT_FOUND')
  const found = await findSnapshot(database.read, head, Math.max(0, head.seq - mayLag))
  return answered(found ?? (await makeOnce(database, village)))
}

function makeOnce(database: Database, village: string): Promise<SnapshotAnswer> {
  const ours = making.get(database) ?? new Map<string, Promise<SnapshotAnswer>>()
  making.set(database, ours)
  const begun = ours.get(village)
  if (begun) return begun
  const made = make(database, village).finally(() => ours.delete(village))
  ours.set(village, made)
  return made
}

async function make(database: Database, village: string): Promise<SnapshotAnswer> {
  const { head, chunks } = await database.withSnapshot(async (reader) => {
    const head = await seeHead(reader, village)
    if (head === null) throw new Error('villages are never deleted')
    return { head, chunks: await store(database, reader, head) }
  })
  await database.withTx((tx) => keepSnapshot(tx, head, chunks))
  const stored = await findSnapshot(database.read, head, head.seq)
  if (stored === null) throw new Error('the snapshot just kept is there')
  return stored
}

async function store(database: Database, reader: Reader, { village }: Head): Promise<Chunk[]> {
  const chunks: Chunk[] = []
  for await (const { sha256, cases, body } of packChunks(pagesOf(reader, village))) {
    await database.withTx((tx) => keepChunk(tx, village, sha256, body))
    chunks.push({ sha256, cases, bytes: body.length })
  }
  return chunks
}

async function* pagesOf(reader: Reader, village: string): AsyncGenerator<readonly string[]> {
  let after: string | undefined = firstCase
  while (after !== undefined) {
    const rows: { id: string; state: string }[] = await reader.rows(casesAfter, [village, after, pageOfCases])
    yield rows.map(({ state }) => state)
    after = rows.length < pageOfCases ? undefined : rows.at(-1)?.id
  }
}
