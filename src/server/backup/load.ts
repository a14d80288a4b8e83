import { type Statement, statement, type Tx } from '../db/index.ts'
import { type Folders, putBack } from '../files/index.ts'
import { codeOf } from '../problems.ts'
import { NotWhole, type Opened } from './read-file.ts'

type Line = Opened['lines'] extends AsyncGenerator<infer One> ? One : never
type Loaded = { readonly rows: number; readonly files: number }

const batchChars = 2_097_152

/** Puts a backup's rows into their tables, and its files into their folder. */
export async function load(
  tx: Tx,
  folders: Folders,
  lines: Opened['lines'],
  tables: readonly string[],
): Promise<Loaded> {
  const rows = new Rows(tx, tables)
  const files = new Files(folders)
  for await (const line of lines) {
    await rows.take(line)
    await files.take(line)
  }
  await rows.flush()
  await files.flush()
  return { rows: rows.count, files: files.count }
}

/** Collects rows until they are worth a statement. */
class Rows {
  count = 0
  readonly #tx: Tx
  readonly #tables: readonly string[]
  #table: string | null = null
  #batch: string[] = []
  #chars = 0

  constructor(tx: Tx, tables: readonly string[]) {
    this.#tx = tx
    this.#tables = tables
  }

  async take(line: Line): Promise<void> {
    if (line.is === 'table') {
      await this.flush()
      this.#table = line.table
      if (!this.#tables.includes(line.table)) throw new NotWhole('it names a table that its schema has not')
    } else if (line.is === 'row') {
      this.#batch.push(line.text)
      this.#chars += line.text.length
      if (this.#chars >= batchChars) await this.flush()
    }
  }

  async flush(): Promise<void> {
    if (this.#table === null || this.#batch.length === 0) return
    try {
      await this.#tx.run(insertInto(this.#table), [`[${this.#batch.join(',')}]`])
    } catch (error) {
      // 22, 23: values that are none, keys that clash. Rows of a whole backup have neither.
      if (/^2[23]/.test(codeOf(error) ?? '')) throw new NotWhole('a row in it is broken')
      throw error
    }
    this.count += this.#batch.length
    this.#batch = []
    this.#chars = 0
  }
}

/** Collects the pieces of one file, which is never larger than memory allows, until another begins. */
class Files {
  count = 0
  readonly #folders: Folders
  #of: { readonly village: string; readonly sha256: string; readonly pieces: Uint8Array[] } | null = null

  constructor(folders: Folders) {
    this.#folders = folders
  }

  async take(line: Line): Promise<void> {
    if (line.is !== 'piece') return
    const { village, sha256, bytes } = line
    if (this.#of?.village !== village || this.#of.sha256 !== sha256) {
      await this.flush()
      this.#of = { village, sha256, pieces: [] }
    }
    this.#of?.pieces.push(bytes)
  }

  async flush(): Promise<void> {
    if (this.#of === null) return
    const { village, sha256, pieces } = this.#of
    if (!(await putBack(this.#folders, village, sha256, pieces))) {
      throw new NotWhole('a file in it is not what its name says')
    }
    this.count += 1
  }
}

function insertInto(table: string): Statement<unknown> {
  return statement(
    `restore-${table}`,
    `INSERT INTO "${table}" OVERRIDING SYSTEM VALUE
    SELECT * FROM json_populate_recordset(NULL::"${table}", $1::json)`,
  )
}
