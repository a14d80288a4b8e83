import { type Statement, statement, type Tx } from '../db/index.ts'
import { NotWhole, type Opened } from './read-file.ts'

const batchChars = 2_097_152

/** Puts a backup's rows into their tables; returns how many. */
export async function loadRows(tx: Tx, lines: Opened['lines'], tables: readonly string[]): Promise<number> {
  let table: string | null = null
  let batch: string[] = []
  let chars = 0
  let rows = 0
  const flush = async () => {
    if (table !== null && batch.length > 0) await tx.run(insertInto(table), [`[${batch.join(',')}]`])
    rows += batch.length
    batch = []
    chars = 0
  }
  for await (const line of lines) {
    if (line.is === 'table') {
      await flush()
      table = line.table
      if (!tables.includes(table)) throw new NotWhole('it names a table that its schema has not')
      continue
    }
    batch.push(line.text)
    chars += line.text.length
    if (chars >= batchChars) await flush()
  }
  await flush()
  return rows
}

function insertInto(table: string): Statement<unknown> {
  return statement(
    `restore-${table}`,
    `INSERT INTO "${table}" OVERRIDING SYSTEM VALUE
    SELECT * FROM json_populate_recordset(NULL::"${table}", $1::json)`,
  )
}
