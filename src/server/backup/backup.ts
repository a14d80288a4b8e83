import type { Instant } from '../../domain/index.ts'
import { type Database, type Reader, type Statement, statement, stream } from '../db/index.ts'
import { epochOf } from '../log/index.ts'
import { codeOf, reasonOf } from '../problems.ts'
import { FORMAT, type Header } from './format.ts'
import { type Outcome, refused } from './outcome.ts'
import { savedTables } from './tables.ts'
import { writeFile } from './write-file.ts'

const migrations: Statement<Header['migrations'][number]> = statement(
  'backup-migrations',
  'SELECT number, name, sha256 FROM schema_migrations ORDER BY number',
)
/** A row may hold a quarter of a mebibyte. */
const rowsAtOnce = 50

type Made = { readonly rows: number; readonly bytes: number }

/** Writes the database as it stands at this moment to a new file, beside whoever works on. */
export async function backup(database: Database, path: string, now: Instant): Promise<Outcome<Made>> {
  try {
    const value = await database.withSnapshot((reader) => writeFile(path, linesOf(reader, now)))
    return { ok: true, value }
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

async function* linesOf(reader: Reader, now: Instant): AsyncGenerator<string> {
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
