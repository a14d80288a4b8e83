import { expect, test } from 'vitest'
import { anEmptyDatabase } from '../../../tests/builders/database.ts'
import { aComplaint, anEvent, aPush, otherVillage, village } from '../../../tests/builders/pushes.ts'
import { migrate, readMigrations } from '../db/index.ts'
import { push, seedVillages, snapshotOf, verifyLog } from './index.ts'

const rowsOf = `SELECT 'event' AS t, row_to_json(r)::text AS row FROM event r
  UNION ALL SELECT 'village', row_to_json(r)::text FROM village r
  UNION ALL SELECT 'device_inc', row_to_json(r)::text FROM device_inc r
  UNION ALL SELECT 'verdict', row_to_json(r)::text FROM verdict r
  UNION ALL SELECT 'quarantine', row_to_json(r)::text FROM quarantine r
  UNION ALL SELECT 'case_state', row_to_json(r)::text FROM case_state r
  UNION ALL SELECT 'snapshot', row_to_json(r)::text FROM snapshot r
  UNION ALL SELECT 'snapshot_chunk', row_to_json(r)::text FROM snapshot_chunk r
  UNION ALL SELECT 'blob', row_to_json(r)::text FROM blob r ORDER BY 1, 2`

test('tables that are laid in parts keep every row, their order of letters and how chunks are stored', async () => {
  const database = await anEmptyDatabase()
  const all = await readMigrations()
  const whole = all.filter(({ name }) => !/-(partitions|by-village)\.sql$/.test(name))
  expect(all.length - whole.length).toBe(2)
  await migrate(database.connectionString, whole)
  await seedVillages(database)
  await push(database, aPush([aComplaint('a', 1), anEvent('bad', 2, { v: 9 })], { village, pull: null }))
  await push(database, aPush([aComplaint('b', 1)], { village: otherVillage, pull: null }))
  await snapshotOf(database, village)
  await database.pool.query(
    `INSERT INTO blob (village_code, sha256, size, type, stored_at) VALUES ($1, 'x', 1, 'image/png', now())`,
    [village],
  )
  const before = (await database.pool.query(rowsOf)).rows

  expect(await migrate(database.connectionString, all)).toEqual({ ok: true, value: 2 })
  expect((await database.pool.query(rowsOf)).rows).toEqual(before)
  expect(new Set(before.map(({ t }) => t)).size).toBe(9)
  expect((await verifyLog(database)).findings).toEqual([])
  const { rows } = await database.pool.query(
    `SELECT DISTINCT attstorage AS storage FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
    WHERE relname ~ '^snapshot_chunk(_\\d)?$' AND attname = 'body'`,
  )
  expect(rows).toEqual([{ storage: 'e' }])
  expect(await push(database, aPush([aComplaint('c', 3)], { village }))).toMatchObject({ value: { head: 2 } })
  await database.close()
})
