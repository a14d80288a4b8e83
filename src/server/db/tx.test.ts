import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/builders/database.ts'
import { isBusy, json, statement } from './index.ts'

const database = freshDatabase()

const create = statement('create-note', 'CREATE TABLE IF NOT EXISTS note (id int8 PRIMARY KEY, body jsonb)')
const insert = statement<{ id: number }>('insert-note', 'INSERT INTO note VALUES ($1, $2) RETURNING id')
const lockNote = statement('lock-note', 'SELECT id FROM note WHERE id = $1 FOR UPDATE')
const readNotes = statement<{ id: number; body: unknown }>(
  'read-notes',
  'SELECT id, body FROM note ORDER BY id',
)
const sleep = statement('sleep', 'SELECT pg_sleep(5)')

async function someNotes(...ids: number[]) {
  await database().withTx(async (tx) => {
    await tx.run(create)
    await tx.run(statement('clear', 'DELETE FROM note'))
    for (const id of ids) await tx.run(insert, [id, json([id])])
  })
}

describe('a transaction', () => {
  test('writes everything that was done in it, or nothing', async () => {
    await someNotes(1)
    const broken = database().withTx(async (tx) => {
      await tx.row(insert, [2, json({})])
      throw new Error('changed my mind')
    })
    await expect(broken).rejects.toThrow('changed my mind')
    expect(await database().read.rows(readNotes)).toEqual([{ id: 1, body: [1] }])
  })

  test('does not resolve when PostgreSQL rolled it back because a failure inside was swallowed', async () => {
    await someNotes(1)
    const swallowed = database().withTx(async (tx) => {
      await tx.run(insert, [2, json({})])
      await tx.run(insert, [1, json({})]).catch(() => {})
    })
    await expect(swallowed).rejects.toThrow('ignored')
    expect(await database().read.rows(readNotes)).toHaveLength(1)
  })

  test('cannot be used after it has ended', async () => {
    await someNotes()
    const leaked = await database().withTx(async (tx) => ({ tx }))
    await expect(leaked.tx.run(insert, [3, json({})])).rejects.toThrow('ended')
  })

  test('waits for a lock as long as it was told, and then says that it is busy', async () => {
    await someNotes(1)
    const late = await database().withTx(async (first) => {
      await first.run(lockNote, [1])
      const second = database().withTx((tx) => tx.run(lockNote, [1]), { lockTimeout: 50 })
      return second.catch((error) => error)
    })
    expect(isBusy(late)).toBe(true)
  })

  test('ends a statement that takes too long, and its connection works on', async () => {
    const slow = await database()
      .withTx((tx) => tx.run(sleep), { statementTimeout: 50 })
      .catch((error) => error)
    expect(isBusy(slow)).toBe(true)
    expect(isBusy(new Error('a bug'))).toBe(false)
    await someNotes(1)
  })
})

describe('reading', () => {
  test('cannot write, even with a statement that tries', async () => {
    await someNotes()
    await expect(database().read.rows(insert, [1, json({})])).rejects.toThrow('read-only')
    await expect(database().withSnapshot((reader) => reader.rows(insert, [1, json({})]))).rejects.toThrow(
      'read-only',
    )
  })

  test('sees one unchanging view in a snapshot', async () => {
    await someNotes(1)
    const counts = await database().withSnapshot(async (reader) => {
      const before = await reader.rows(readNotes)
      await database().withTx((tx) => tx.run(insert, [2, json({})]))
      return [before.length, (await reader.rows(readNotes)).length]
    })
    expect(counts).toEqual([1, 1])
  })

  test('returns whole numbers, ISO instants, plain dates and parsed JSON', async () => {
    const everything = statement<Record<string, unknown>>(
      'everything',
      `SELECT 9007199254740991::int8 AS count, '2026-11-23 10:04:05.123+07'::timestamptz AS at,
        '2026-11-23'::date AS day, '{"a":[1]}'::jsonb AS body, 'x'::text AS text, NULL::timestamptz AS never`,
    )
    expect(await database().read.row(everything)).toEqual({
      count: 9007199254740991,
      at: '2026-11-23T03:04:05.123Z',
      day: '2026-11-23',
      body: { a: [1] },
      text: 'x',
      never: null,
    })
    const tooLarge = statement('too-large', 'SELECT 9007199254740993::int8 AS count')
    await expect(database().read.row(tooLarge)).rejects.toThrow('2^53')
  })
})
