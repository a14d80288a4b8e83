import type { Instant } from '../../domain/index.ts'
import { type Reader, type Statement, statement, stream } from '../db/index.ts'
import { type Folders, openBlob } from '../files/index.ts'
import { epochOf } from '../log/index.ts'
import { codeOf, reasonOf } from '../problems.ts'
import { FORMAT, type Header, writePiece } from './format.ts'
import { type Outcome, refused } from './outcome.ts'
import type { Place } from './place.ts'
import { savedTables } from './tables.ts'
import { writeFile } from './write-file.ts'

const migrations: Statement<Header['migrations'][number]> = statement(
  'backup-migrations',
  'SELECT number, name, sha256 FROM schema_migrations ORDER BY number',
)
/** A row may hold a quarter of a mebibyte. */
const rowsAtOnce = 50

const blobs: Statement<{ village: string; sha256: string }> = statement(
  'backup-blobs',
  `SELECT village_code AS village, encode(sha256, 'hex') AS sha256 FROM blob`,
)

/** `missing`: files that are on record and not in their folder. */
type Made = {
  readonly rows: number
  readonly bytes: number
  readonly files: number
  readonly missing: number
}

/** Writes all as it stands at this moment to a new file, beside whoever works on. */
export async function backup(
  { database, folders }: Place,
  path: string,
  now: Instant,
): Promise<Outcome<Made>> {
  const count = { files: 0, missing: 0 }
  try {
    const written = await database.withSnapshot((reader) =>
      writeFile(path, linesOf(reader, folders, now, count)),
    )
    return { ok: true, value: { ...written, ...count } }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return refused(`${path} is there already. Give another name.`)
    if (code === 'ENOSPC') return refused(`There is no room for ${path}. Free some, or write it elsewhere.`)
    if (['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'EROFS'].includes(code ?? '')) {
      return refused(`${path} cannot be written (${reasonOf(error)}). Give a file in a folder of yours.`)
    }
    throw error
  }
}

type Count = { files: number; missing: number }

async function* linesOf(
  reader: Reader,
  folders: Folders,
  now: Instant,
  count: Count,
): AsyncGenerator<string> {
  yield* rowsOf(reader, now)
  // A file never changes: what the rows of this moment name is what it was, unless it was purged since.
  for await (const { village, sha256 } of stream(reader, blobs)) {
    const blob = await openBlob(reader, folders, village, sha256)
    count[blob ? 'files' : 'missing'] += 1
    if (!blob) continue
    for await (const bytes of blob.read()) yield writePiece(village, sha256, bytes)
  }
}

async function* rowsOf(reader: Reader, now: Instant): AsyncGenerator<string> {
  const header: Header = {
    backup: FORMAT,
    madeAt: now,
    epoch: await epochOf(reader),
    migrations: await reader.rows(migrations),
  }
  yield JSON.stringify(header)
  for (const table of await savedTables(reader)) {
    yield JSON.stringify(table)
    const rows: Statement<{ line: string }> = statement(
      `backup-${table}`,
      `SELECT row_to_json(one)::text AS line FROM "${table}" AS one`,
    )
    for await (const { line } of stream(reader, rows, [], rowsAtOnce)) yield line
  }
}
