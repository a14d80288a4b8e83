import { expect, test } from 'vitest'
import { ALog } from '../../tests/builders/a-log.ts'
import { ALine, anEngine, VirtualTime } from '../../tests/builders/line.ts'
import {
  type ATablet,
  anActionDraft,
  anEnrolledTablet,
  aRequestDraft,
  village,
} from '../../tests/builders/tablet.ts'
import { type DomainEvent, type EventDraft, HOUR, MINUTE } from '../domain/index.ts'
import { appendTo, newId } from '../store/index.ts'
import { problemOf } from './index.ts'

async function save(tablet: ATablet, ...drafts: EventDraft[]): Promise<readonly DomainEvent[]> {
  const saved = await appendTo(tablet.store, drafts)
  if (!saved.ok) throw new Error(saved.problem)
  return saved.events
}

async function aVillage() {
  const time = new VirtualTime()
  const tablet = await anEnrolledTablet('memory')
  const line = new ALine(new ALog(newId(), village))
  return { time, tablet, line, engine: anEngine(tablet.store, line, time) }
}

const requests = (count: number): EventDraft[] => Array.from({ length: count }, () => aRequestDraft())

test('[I2] [I3] what is saved reaches the log once and in order, and the tablet stands at its head', async () => {
  const { time, tablet, line } = await aVillage()
  const events = await save(tablet, ...requests(130))
  await time.pass(MINUTE)
  expect(line.log.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
  const seen = await tablet.seen({ waiting: 1, unsent: true })
  expect(seen).toMatchObject({
    waiting: [],
    unsent: [],
    meta: { place: { cursor: 130, stateHash: line.log.stateHash } },
  })
})

test('[I2] two engines of one tablet at once do no harm', async () => {
  const { time, tablet, line } = await aVillage()
  anEngine(tablet.store, line, time)
  await save(tablet, ...requests(60))
  await time.pass(MINUTE)
  expect(line.log.events).toHaveLength(60)
  expect(await tablet.seen({ waiting: 1 })).toMatchObject({
    waiting: [],
    meta: { place: { cursor: 60 } },
  })
})

test('[I6] [LIV-3] an event that the server chokes on is set aside in sight, and all the others arrive', async () => {
  const { time, tablet, line } = await aVillage()
  const events = await save(tablet, ...requests(20))
  const poison = events[7]?.id
  line.trouble = (_call, request) =>
    request?.push.some((event) => event.id === poison && 'type' in event) ? problemOf('MALFORMED') : null
  await time.pass(5 * MINUTE)
  expect(line.log.events).toHaveLength(19)
  const seen = await tablet.seen({ waiting: 1, outbox: [poison ?? ''], events: [poison ?? ''] })
  expect(seen.waiting).toEqual([])
  expect(seen.outbox).toMatchObject([{ state: 'rejected', code: 'MALFORMED' }])
  expect(seen.events).toMatchObject([{ event: { type: 'request.submitted' } }])
})

test('[I9] a server that lost its latest events gets them back, and the tablet keeps what it had not sent', async () => {
  const { time, tablet, line, engine } = await aVillage()
  const events = await save(tablet, ...requests(10))
  await time.pass(MINUTE)
  const restored = new ALog(newId(), village)
  for (const event of events.slice(0, 4)) restored.add(event)
  line.log = restored
  for (const key of [...line.judged.keys()].slice(4)) line.judged.delete(key)
  const [later] = await save(tablet, anActionDraft(events[0]?.case ?? ''))
  engine.notice('appended')
  await time.pass(5 * MINUTE)
  expect(restored.events.map(({ id }) => id)).toEqual([...events, later].map((event) => event?.id))
  const { meta, casesAfter } = await tablet.seen({ casesAfter: { id: '', limit: 99 } })
  expect(meta).toMatchObject({
    rebuild: null,
    place: { cursor: 11, epoch: restored.epoch, stateHash: restored.stateHash },
  })
  expect(casesAfter).toHaveLength(10)
})

test('a twin that numbered other events makes a tablet begin a new life; nothing is lost', async () => {
  const { time, tablet, line, engine } = await aVillage()
  await time.pass(MINUTE)
  const events = await save(tablet, ...requests(3))
  line.trouble = (_call, request) =>
    request?.inc === tablet.identity.inc ? problemOf('DEVICE_FORKED') : null
  engine.notice('appended')
  await time.pass(MINUTE)
  expect(line.log.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
  const { meta, waiting } = await tablet.seen({ waiting: 1 })
  expect(waiting).toEqual([])
  expect(meta.identity?.inc).not.toBe(tablet.identity.inc)
  expect(meta.counters.dseq).toBe(3)
})

test('[I8] a snapshot whose chunks are gone, or a page that never fits, makes no storm', async () => {
  for (const trouble of ['chunk', 'page'] as const) {
    const { time, tablet, line } = await aVillage()
    for (const event of await save(await anEnrolledTablet('memory'), ...requests(4))) line.log.add(event)
    line.trouble = (call) => (trouble === 'chunk' && call === 'chunk' ? problemOf('NOT_FOUND') : null)
    if (trouble === 'page')
      line.log.page = (after) => ({
        from: after + 2,
        to: 9,
        head: 9,
        more: true,
        chain: '0'.repeat(64),
        events: [],
        state: null,
      })
    await time.pass(HOUR)
    expect(line.requests.length).toBeLessThan(90)
    line.requests.length = 0
    await time.pass(HOUR)
    expect(line.requests.length).toBeLessThan(60)
    expect((await tablet.seen({})).meta.place.cursor).toBeLessThanOrEqual(4)
  }
})

test('a snapshot that the server forgot is given up for its next one', async () => {
  const { time, tablet, line } = await aVillage()
  for (const event of await save(await anEnrolledTablet('memory'), ...requests(4))) line.log.add(event)
  let forgot = true
  line.trouble = (call) => (forgot && call === 'chunk' ? problemOf('NOT_FOUND') : null)
  await time.pass(MINUTE)
  forgot = false
  await time.pass(HOUR)
  expect(line.requests.filter((call) => call === 'snapshot').length).toBeGreaterThan(1)
  expect((await tablet.seen({})).meta.place).toMatchObject({ cursor: 4, stateHash: line.log.stateHash })
})

test('a storage that is full stops nothing for good', async () => {
  const { time, tablet, line } = await aVillage()
  const { run } = tablet.store
  let isFull = true
  const full = {
    ...tablet.store,
    run: ((plan) =>
      isFull ? Promise.resolve({ ok: false, problem: 'STORAGE_FULL' } as const) : run(plan)) as typeof run,
  }
  anEngine(full, line, time)
  await time.pass(MINUTE)
  isFull = false
  await save(tablet, aRequestDraft())
  await time.pass(10 * MINUTE)
  expect(line.log.events).toHaveLength(1)
})
