import { expect, test } from 'vitest'
import { ALog } from '../../tests/builders/a-log.ts'
import type { memoryStore } from '../../tests/builders/memory-store.ts'
import { anEnrolledTablet, aRequestDraft, village } from '../../tests/builders/tablet.ts'
import { ZERO_DIGEST } from '../domain/index.ts'
import { appendTo, newId, planAnswer, readPage, type TabletStore } from './index.ts'
import { makingRoom } from './room.ts'

test('[I1] a full storage gives up the events of others, never what waits, and the request is saved; its copy is still the log', async () => {
  const tablet = await anEnrolledTablet('memory')
  const other = await anEnrolledTablet('memory')
  const theirs = await appendTo(
    other.store,
    Array.from({ length: 450 }, () => aRequestDraft()),
  )
  if (!theirs.ok) throw new Error(theirs.problem)
  const log = new ALog(newId(), village)
  for (const event of theirs.events) log.add({ ...event, device: 'd-2' })
  const asked = { epoch: null, cursor: 0, chain: ZERO_DIGEST, limit: 500, reducer: 1 }
  const page = readPage(log.page(0), asked, tablet.identity.device)
  const { inc } = tablet.identity
  const exchange = { inc, sent: new Map(), asked, verdicts: [], epoch: log.epoch, off: 0 }
  await tablet.store.run(planAnswer({ ...exchange, page, at: '2026-11-24T06:00:00.000Z' }))
  const waiting = await appendTo(tablet.store, [aRequestDraft()])

  const { contents } = memoryStoreOf(tablet.store)
  const full: TabletStore = {
    read: tablet.store.read,
    run: async (plan) =>
      contents.events.size > 100 && plan.durability === 'strict'
        ? { ok: false, problem: 'STORAGE_FULL' }
        : tablet.store.run(plan),
  }
  const saved = await appendTo(makingRoom(full), [aRequestDraft()])
  expect(saved.ok && waiting.ok).toBe(true)
  expect(contents.events.size).toBe(2)
  const seen = await tablet.seen({ waiting: 9, casesAfter: { id: '', limit: 999 } })
  expect(seen.waiting).toHaveLength(2)
  expect(seen.casesAfter).toHaveLength(452)
  expect(seen.meta.place.stateHash).toBe(log.stateHash)
})

function memoryStoreOf(store: TabletStore): ReturnType<typeof memoryStore> {
  if (!('contents' in store)) throw new Error('not in memory')
  return store as ReturnType<typeof memoryStore>
}
