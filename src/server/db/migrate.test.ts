import { expect, test } from 'vitest'
import { anEmptyDatabase } from '../../../tests/builders/database.ts'
import { type Migration, migrate, statement } from './index.ts'

const tables: Migration[] = ['village', 'device', 'event'].map((table, index) => ({
  number: index + 1,
  name: `000${index + 1}-${table}.sql`,
  sql: `CREATE TABLE ${table} (id int); INSERT INTO ${table} VALUES (1)`,
}))
const countApplied = statement<{ count: number }>('count-applied', 'SELECT count(*) FROM schema_migrations')

async function withEmpty(work: (database: Awaited<ReturnType<typeof anEmptyDatabase>>) => Promise<void>) {
  const database = await anEmptyDatabase()
  await work(database).finally(() => database.close())
}

test('several processes that migrate at once apply every migration once', () =>
  withEmpty(async (database) => {
    const all = [1, 2, 3, 4].map(() => migrate(database.connectionString, tables))
    const applied = (await Promise.all(all)).map((result) => result.ok && result.value)
    expect(applied.toSorted()).toEqual([0, 0, 0, 3])
    expect(await database.read.row(countApplied)).toEqual({ count: 3 })
  }))

test('a migration that fails is undone whole, those before it stay, and the next start goes on', () =>
  withEmpty(async (database) => {
    const broken = tables.map((one) => (one.number === 2 ? { ...one, sql: `${one.sql}; SELECT 1/0` } : one))
    const result = await migrate(database.connectionString, broken)
    expect(result).toMatchObject({ ok: false, problem: { code: 'MIGRATION_FAILED' } })
    expect(await database.read.row(countApplied)).toEqual({ count: 1 })
    expect(await migrate(database.connectionString, tables)).toEqual({ ok: true, value: 2 })
  }))

test('a database of a newer version, or one made by other migrations, is left alone', () =>
  withEmpty(async (database) => {
    await migrate(database.connectionString, tables)
    const older = await migrate(database.connectionString, tables.slice(0, 2))
    expect(older).toMatchObject({ ok: false, problem: { code: 'DATABASE_NEWER' } })
    const changed = tables.map((one) => (one.number === 1 ? { ...one, sql: 'SELECT 1' } : one))
    const other = await migrate(database.connectionString, changed)
    expect(other).toMatchObject({ ok: false, problem: { code: 'DATABASE_NEWER' } })
  }))
