import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALog } from '../../tests/builders/a-log.ts'
import {
  type ATablet,
  anActionDraft,
  anEnrolledTablet,
  aRequestDraft,
  village,
} from '../../tests/builders/tablet.ts'
import { asPending, type DomainEvent, type EventDraft, fold } from '../domain/index.ts'
import type { Verdict } from '../protocol/index.ts'
import {
  type Answered,
  appendTo,
  type CaseRow,
  type Exchange,
  newId,
  planAnswer,
  planChunk,
  planFork,
  planRebuild,
  planRebuilt,
  planSweep,
  type Rebuild,
  readPage,
} from './index.ts'

const epoch = '0193b1d2-0000-4000-8000-00000000000e'
const at = '2026-11-24T06:00:00.000Z'

async function run<Result>(
  tablet: ATablet,
  plan: Parameters<typeof tablet.store.run<Result>>[0],
): Promise<Result> {
  const stored = await tablet.store.run(plan)
  if (!stored.ok) throw new Error(stored.problem)
  return stored.value
}

async function save(tablet: ATablet, ...drafts: EventDraft[]): Promise<readonly DomainEvent[]> {
  const saved = await appendTo(tablet.store, drafts)
  if (!saved.ok) throw new Error(saved.problem)
  return saved.events
}

/** What a sync round that began at this tablet's place brings it. */
async function exchange(
  tablet: ATablet,
  log: ALog,
  events: readonly DomainEvent[],
  verdicts: Verdict[],
): Promise<Exchange> {
  const { place } = (await tablet.seen({})).meta
  const asked = { epoch: place.epoch, cursor: place.cursor, chain: place.chain, limit: 500, reducer: 1 }
  const page = readPage(log.page(place.cursor), asked, tablet.identity.device) ?? 'broken'
  const sent = new Map(events.map((event) => [event.id, event]))
  return { inc: tablet.identity.inc, sent, asked, verdicts, page, epoch: log.epoch, off: 1_500, at }
}

function ok({ id, dseq }: DomainEvent, seq: number): Verdict {
  return { s: 'ok', id, dseq, seq }
}

async function synced(tablet: ATablet, log: ALog, events: readonly DomainEvent[] = []): Promise<Answered> {
  const verdicts = events.map((event) => ok(event, log.add(event)))
  return run(tablet, planAnswer(await exchange(tablet, log, events, verdicts)))
}

describe.each(['indexed', 'memory'] as const)('on the %s store', (kind) => {
  test('[I2] what a twin wrote under our name is not ours to send again', async () => {
    const tablet = await anEnrolledTablet(kind)
    const twin = await anEnrolledTablet('memory')
    const [ours] = await save(tablet, aRequestDraft())
    const [theirs] = await save(twin, aRequestDraft())
    if (!ours || !theirs) throw new Error('both saved one')
    const log = new ALog(epoch, village)
    log.add({ ...theirs, device: ours.device, inc: ours.inc })
    expect((await synced(tablet, log)).page).toBe('applied')
    const { own } = await tablet.seen({ own: { inc: ours.inc, from: 1, limit: 9 } })
    expect(own.map(({ id }) => id)).toEqual([ours.id])
  })

  test('[I8] what was numbered anew keeps its number though the log gives back the old one', async () => {
    const tablet = await anEnrolledTablet(kind)
    const [event] = await save(tablet, aRequestDraft())
    if (!event) throw new Error('one was saved')
    const inc = newId()
    await run(tablet, planFork({ inc: event.inc, dseq: 1 }, inc))
    const log = new ALog(epoch, village)
    log.add(event)
    const change = await exchange(tablet, log, [], [])
    await run(tablet, planAnswer({ ...change, inc }))
    expect((await tablet.seen({ own: { inc, from: 1, limit: 9 } })).own).toMatchObject([
      { id: event.id, seq: 1 },
    ])
  })

  test('[I6] what waits is found behind what is settled, and from the first number in a new life', async () => {
    const tablet = await anEnrolledTablet(kind)
    const [first, second, third] = await save(tablet, aRequestDraft(), aRequestDraft(), aRequestDraft())
    if (!first || !second || !third) throw new Error('three were saved')
    const waiting = async () => {
      const seen = await tablet.seen({ waiting: 9 })
      return { ids: seen.waiting.map(({ event }) => event), settled: seen.meta.settled }
    }
    const log = new ALog(epoch, village)
    await synced(tablet, log, [second])
    expect(await waiting()).toEqual({ ids: [first.id, third.id], settled: 0 })
    await synced(tablet, log, [first, second])
    expect(await waiting()).toEqual({ ids: [third.id], settled: 2 })
    await run(tablet, planFork({ inc: first.inc, dseq: 3 }, newId()))
    expect(await waiting()).toEqual({ ids: [third.id], settled: 0 })
  })

  test('[I6] what was accepted leaves the outbox, and the log replaces the guess', async () => {
    const tablet = await anEnrolledTablet(kind)
    const [event] = await save(tablet, aRequestDraft())
    expect(await synced(tablet, new ALog(epoch, village), event ? [event] : [])).toEqual({
      settled: 1,
      page: 'applied',
      cursor: 1,
    })
    const seen = await tablet.seen({ waiting: 9, events: [event?.id ?? ''], cases: [event?.case ?? ''] })
    expect(seen.waiting).toEqual([])
    expect(seen.events).toMatchObject([{ seq: 1, dseq: 1 }])
    expect(seen.cases).toMatchObject([{ pending: [], canonical: { lastChange: { seq: 1 } } }])
    expect(seen.meta).toMatchObject({
      off: 1_500,
      status: { lastContact: at, lastVerdict: at },
      place: { epoch },
    })
  })

  test('[I6] a refused event stays with its reason, leaves the view, and those behind it go on', async () => {
    const tablet = await anEnrolledTablet(kind)
    const log = new ALog(epoch, village)
    const [bad, good] = await save(tablet, aRequestDraft(), aRequestDraft())
    if (!bad || !good) throw new Error('not saved')
    const verdicts: Verdict[] = [
      { s: 'rej', id: bad.id, dseq: 1, code: 'SCHEMA', field: 'data.ticket' },
      ok(good, log.add(good)),
    ]
    await run(tablet, planAnswer(await exchange(tablet, log, [bad, good], verdicts)))
    const seen = await tablet.seen({
      outbox: [bad.id, good.id],
      cases: [bad.case, good.case],
      events: [bad.id],
    })
    expect(seen.outbox).toMatchObject([
      { event: bad.id, state: 'rejected', code: 'SCHEMA', field: 'data.ticket' },
    ])
    expect(seen.cases.map(({ id }) => id)).toEqual([good.case])
    expect(seen.events).toMatchObject([{ event: { id: bad.id } }])
    await save(tablet, aRequestDraft({ supersedes: bad.id, id: '0193b1d2-0000-7000-8000-0000000000aa' }))
    const { outbox } = await tablet.seen({ outbox: [bad.id] })
    expect(outbox).toMatchObject([
      { state: 'rejected', supersededBy: '0193b1d2-0000-7000-8000-0000000000aa' },
    ])
  })

  test('[I6] a verdict for an event that was not sent changes nothing', async () => {
    const tablet = await anEnrolledTablet(kind)
    const log = new ALog(epoch, village)
    const [event] = await save(tablet, aRequestDraft())
    if (!event) throw new Error('not saved')
    const answer = await exchange(tablet, log, [], [ok(event, 1)])
    expect(await run(tablet, planAnswer(answer))).toMatchObject({ settled: 0 })
    expect((await tablet.seen({ waiting: 9 })).waiting).toHaveLength(1)
  })

  test('[I5] a page that another tab has applied already is not applied twice', async () => {
    const tablet = await anEnrolledTablet(kind)
    const other = await anEnrolledTablet('memory')
    const log = new ALog(epoch, village)
    for (const event of await save(other, aRequestDraft())) log.add(event)
    await synced(tablet, log)
    for (const event of await save(other, aRequestDraft())) log.add(event)
    const overtaken = await exchange(tablet, log, [], [])
    await synced(tablet, log)
    const before = await tablet.seen({ casesAfter: { id: '', limit: 99 } })
    expect(await run(tablet, planAnswer(overtaken))).toMatchObject({ page: 'stale', cursor: 2 })
    expect(await tablet.seen({ casesAfter: { id: '', limit: 99 } })).toEqual(before)
  })

  test('[I5] a page with a gap, another order or another content than its chain is refused', async () => {
    const tablet = await anEnrolledTablet(kind)
    const log = new ALog(epoch, village)
    for (const event of await save(await anEnrolledTablet('memory'), aRequestDraft(), aRequestDraft()))
      log.add(event)
    const whole = log.page(0)
    const asked = { epoch, cursor: 0, chain: '0'.repeat(64), limit: 9, reducer: 1 }
    const [one, two] = whole.events
    if (!one || !two) throw new Error('no page')
    expect(readPage(whole, asked, 'd-1')).toMatchObject({ to: 2 })
    expect(readPage({ ...whole, events: [two] }, asked, 'd-1')).toBeNull()
    expect(readPage({ ...whole, events: [two, one] }, asked, 'd-1')).toBeNull()
    expect(readPage({ ...whole, from: 2 }, asked, 'd-1')).toBeNull()
    const forged = { ...one, e: { ...(one.e as object), at: '2020-01-01T00:00:00.000Z' } }
    expect(readPage({ ...whole, events: [forged, two] }, asked, 'd-1')).toBeNull()
    const broken: Exchange = { ...(await exchange(tablet, log, [], [])), page: 'broken' }
    expect(await run(tablet, planAnswer(broken))).toMatchObject({ page: 'broken', cursor: 0 })
  })

  test('[I5] a copy that folds to another state than the server says so', async () => {
    const tablet = await anEnrolledTablet(kind)
    const log = new ALog(epoch, village)
    for (const event of await save(await anEnrolledTablet('memory'), aRequestDraft())) log.add(event)
    log.stateHash = 'f'.repeat(64)
    expect(await synced(tablet, log)).toMatchObject({ page: 'diverged', cursor: 1 })
  })

  test('a rebuild keeps what was not sent on top, sweeps what is gone, and goes on where it stopped', async () => {
    const tablet = await anEnrolledTablet(kind)
    const lost = new ALog(epoch, village)
    for (const event of await save(await anEnrolledTablet('memory'), aRequestDraft(), aRequestDraft()))
      lost.add(event)
    await synced(tablet, lost)
    const log = new ALog('0193b1d2-0000-4000-8000-0000000000ff', village)
    const theirs = await save(
      await anEnrolledTablet('memory'),
      ...Array.from({ length: 5 }, () => aRequestDraft()),
    )
    for (const event of theirs) log.add(event)
    const [mine] = await save(tablet, anActionDraft(theirs[0]?.case ?? ''))
    const { answer, chunks } = log.snapshot()
    let rebuild: Rebuild | null = await run(tablet, planRebuild(answer))
    rebuild = await run(tablet, planChunk(rebuild, chunks[0] ?? []))
    // Cut off here: the same snapshot goes on after its first chunk.
    rebuild = await run(tablet, planRebuild(answer))
    expect(rebuild).toMatchObject({ next: 1 })
    for (const chunk of chunks.slice(1)) rebuild = rebuild && (await run(tablet, planChunk(rebuild, chunk)))
    while (rebuild !== null && rebuild.swept !== null) rebuild = await run(tablet, planSweep(rebuild))
    if (rebuild === null) throw new Error('overtaken')
    expect(await run(tablet, planRebuilt(rebuild))).toBe(true)
    const { meta, casesAfter } = await tablet.seen({ casesAfter: { id: '', limit: 99 } })
    expect(casesAfter.map(({ id }) => id).sort()).toEqual(theirs.map((event) => event.case).sort())
    expect(meta).toMatchObject({
      rebuild: null,
      place: { cursor: 5, epoch: log.epoch, stateHash: log.stateHash },
    })
    const acted = casesAfter.find(({ id }) => id === mine?.case)
    expect(acted).toMatchObject({
      unsent: 1,
      view: { status: 'verified' },
      canonical: { status: 'submitted' },
    })
    expect(await synced(tablet, log, mine ? [mine] : [])).toMatchObject({ page: 'applied', cursor: 6 })
  })
})

test('[SAFE-7] [SAFE-8] whatever is saved, sent, answered and pulled, view and outbox follow from log and archive', async () => {
  const moves = fc.array(fc.constantFrom('request', 'verify', 'note', 'send', 'lose', 'pull', 'elsewhere'), {
    maxLength: 24,
  })
  await fc.assert(
    fc.asyncProperty(moves, async (all) => {
      const tablet = await anEnrolledTablet('memory')
      const elsewhere = await anEnrolledTablet('memory')
      const log = new ALog(epoch, village)
      const mine: DomainEvent[] = []
      for (const move of all) {
        if (move === 'request') mine.push(...(await save(tablet, aRequestDraft())))
        const on = mine[0]?.case
        if (on && move === 'verify') mine.push(...(await save(tablet, anActionDraft(on))))
        if (on && move === 'note') mine.push(...(await save(tablet, anActionDraft(on, 'case.noted'))))
        if (on && move === 'elsewhere') {
          const [event] = await save(elsewhere, anActionDraft(on))
          if (event) log.add({ ...event, device: 'd-2' })
        }
        if (move === 'pull') expect((await synced(tablet, log)).page).toBe('applied')
        if (move === 'send' || move === 'lose') {
          const { waiting } = await tablet.seen({ waiting: 3 })
          const batch = mine.filter(({ id }) => waiting.some(({ event }) => event === id))
          if (move === 'send') await synced(tablet, log, batch)
          else for (const event of batch) log.add(event)
        }
        await lawsHold(tablet, log, mine)
      }
    }),
    { numRuns: 150 },
  )
})

async function lawsHold(tablet: ATablet, log: ALog, mine: readonly DomainEvent[]): Promise<void> {
  const { meta, casesAfter, waiting } = await tablet.seen({ casesAfter: { id: '', limit: 99 }, waiting: 99 })
  const { cursor } = meta.place
  const canonical = (id: string) =>
    fold(
      null,
      log.events.slice(0, cursor).filter((event) => event.case === id),
    )
  const placed = new Set(log.events.slice(0, cursor).map(({ id }) => id))
  const expected = (row: CaseRow) => {
    const pending = mine.filter((event) => event.case === row.id && !placed.has(event.id))
    return fold(canonical(row.id), pending.map(asPending))
  }
  for (const row of casesAfter) {
    expect(row.canonical).toEqual(canonical(row.id))
    expect(row.view).toEqual(expected(row))
  }
  expect(meta.place.chain).toBe(log.chains[cursor])
  const inLog = new Set(log.events.map(({ id }) => id))
  const unplaced = mine.filter(({ id }) => !inLog.has(id)).map(({ id }) => id)
  expect(waiting.map(({ event }) => event)).toEqual(expect.arrayContaining(unplaced))
}
