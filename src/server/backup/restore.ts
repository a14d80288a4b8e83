import { skipLetters } from '../access/index.ts'
import {
  applyWithin,
  hashOf,
  holdMigrating,
  inSchemaTransaction,
  type Migration,
  readMigrations,
  type SchemaTx,
  type Statement,
  statement,
} from '../db/index.ts'
import type { Folders } from '../files/index.ts'
import { beginEpoch } from '../log/index.ts'
import { codeOf, reasonOf } from '../problems.ts'
import type { Header } from './format.ts'
import { load } from './load.ts'
import { type Outcome, refused } from './outcome.ts'
import type { Place } from './place.ts'
import { NotWhole, type Opened, openFile } from './read-file.ts'
import { allTables, isUsed, savedTables } from './tables.ts'

/** Every server holds one connection of this name for as long as it runs. */
const listeners: Statement<{ pid: number }> = statement(
  'restore-listeners',
  `SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'smart-kampung pokes'`,
)
const counters: Statement<{ sql: string }> = statement(
  'restore-counters',
  `SELECT format('SELECT setval(%L, coalesce(max(%I), 1), max(%I) IS NOT NULL) FROM %I', counter, attname, attname,
    relname) AS sql
  FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped,
    pg_get_serial_sequence(quote_ident(relname), attname) AS counter
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
    AND counter IS NOT NULL`,
)

type Restored = {
  readonly rows: number
  readonly files: number
  readonly madeAt: string
  readonly epoch: string
}

/**
 * Makes the database what it was when the backup was made, in one transaction, as another life of its history: the
 * tablets see the new epoch and give back what they wrote since. `replace` lets it take the place of what is there.
 * Files are put back beside those that are there: they are named by their content, so one too many harms nobody.
 */
export async function restore(
  place: Place,
  path: string,
  { replace }: { readonly replace: boolean },
): Promise<Outcome<Restored>> {
  try {
    const file = await openFile(path)
    return await restoreFrom(place, file, path, replace).finally(() => file.close())
  } catch (error) {
    if (error instanceof NotWhole) {
      return refused(`${path} is not a whole backup: ${error.message}. Nothing was changed; take another.`)
    }
    if (['ENOENT', 'EACCES', 'EISDIR'].includes(codeOf(error) ?? '')) {
      return refused(`${path} cannot be read (${reasonOf(error)}). Give the file that npm run backup made.`)
    }
    throw error
  }
}

async function restoreFrom(
  { database, folders }: Place,
  file: Opened,
  path: string,
  replace: boolean,
): Promise<Outcome<Restored>> {
  const schema = schemaOf(file.header, await readMigrations())
  if (schema === null) return refused(`${path} was made by another version. Install that one or a later one.`)
  return inSchemaTransaction(database.pool, async (tx) => {
    await holdMigrating(tx)
    const running = await tx.row(listeners)
    if (running) return refused('A server runs on this database. Stop it first.')
    if (!replace && (await isUsed(tx)))
      return refused('This database is in use. Give an empty one, or add --replace to lose what it holds.')
    return { ok: true, value: await remake(tx, folders, file, schema) }
  })
}

type Schema = { readonly then: readonly Migration[]; readonly since: readonly Migration[] }

/** The migrations that had made the backed-up schema, and those that came after; null where one is unknown here. */
function schemaOf({ migrations }: Header, ours: readonly Migration[]): Schema | null {
  const isThen = (one: Migration) =>
    migrations.some(({ number, sha256 }) => number === one.number && sha256 === hashOf(one))
  const then = ours.filter(isThen)
  const since = ours.filter((one) => !migrations.some(({ number }) => number === one.number))
  return then.length === migrations.length ? { then, since } : null
}

async function remake(
  tx: SchemaTx,
  folders: Folders,
  { header, lines }: Opened,
  { then, since }: Schema,
): Promise<Restored> {
  await dropTables(tx)
  await applyWithin(tx, then)
  const tables = await savedTables(tx)
  // What a migration seeds is in the backup too.
  for (const table of tables.toReversed()) await tx.script(`DELETE FROM "${table}"`)
  const loaded = await load(tx, folders, lines, tables)
  for (const { sql } of await tx.rows(counters)) await tx.script(sql)
  await applyWithin(tx, since)
  await skipLetters(tx)
  return { ...loaded, madeAt: header.madeAt, epoch: await beginEpoch(tx) }
}

async function dropTables(tx: SchemaTx): Promise<void> {
  const tables = (await allTables(tx)).map((table) => `"${table}"`)
  if (tables.length > 0) await tx.script(`DROP TABLE ${tables.join(', ')}`)
}
