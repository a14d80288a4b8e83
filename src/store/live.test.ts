import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { expect, test } from 'vitest'
import { aRequestDraft } from '../../tests/builders/tablet.ts'
import {
  append,
  authoring,
  indexedStore,
  newId,
  openCases,
  openDatabase,
  outboxSummary,
  planEnrol,
  supersede,
  tabletStore,
} from './index.ts'

test('a screen that watches the open cases sees a case as soon as it is saved', async () => {
  const identity = { device: 'd-1', inc: '0193b1d2-0000-7000-8000-000000000001', letter: 'A', asg: 1 }
  await tabletStore.run(planEnrol({ ...identity, village: '35.10.17.2005' }, { seen: null }))
  const sizes: number[] = []
  const seen = new Promise<void>((resolve) => {
    liveQuery(openCases).subscribe((rows) => {
      sizes.push(rows.length)
      if (rows.length === 1) resolve()
    })
  })
  await expect.poll(() => sizes).toEqual([0])
  expect(await append([aRequestDraft()])).toMatchObject({ ok: true })
  await seen
  expect(sizes).toEqual([0, 1])
  expect(await outboxSummary()).toMatchObject({ enrolled: true, preparing: true, waiting: 1, rejected: [] })
  expect(await authoring({ kind: 'resident' })).toMatchObject({ village: '35.10.17.2005' })
  const again = aRequestDraft()
  expect(await supersede('0193b1d2-0000-7000-8000-000000000009', again)).toMatchObject({ ok: true })
})

test('A new tablet may be read while its database is still being made', async () => {
  const db = openDatabase(`tablet-${newId()}`)
  const first = db.meta.toArray()
  while (!db.isOpen()) await new Promise((resolve) => setImmediate(resolve))
  expect(await indexedStore(db).read({})).toMatchObject({ ok: true })
  expect(await first).toEqual([])
})
