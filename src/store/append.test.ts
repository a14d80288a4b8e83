import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { anEnrolledTablet, aRequestDraft, village } from '../../tests/builders/tablet.ts'
import { later, ticketNumber } from '../domain/index.ts'
import { appendTo, planReserve, planStatus } from './index.ts'

describe.each(['indexed', 'memory'] as const)('on the %s store', (kind) => {
  test('[I1] what was saved is there with its number, its entry in the outbox and its case', async () => {
    const tablet = await anEnrolledTablet(kind)
    const draft = aRequestDraft()
    const saved = await appendTo(tablet.store, [draft])
    expect(saved).toMatchObject({
      ok: true,
      events: [{ id: draft.id, dseq: 1, device: tablet.identity.device, base: 0 }],
    })
    const seen = await tablet.seen({ events: [draft.id], outbox: [draft.id], cases: [draft.case] })
    expect(seen.outbox).toMatchObject([{ event: draft.id, dseq: 1, state: 'waiting' }])
    expect(seen.cases).toMatchObject([{ open: 1, unsent: 1, view: { kind: 'request', status: 'submitted' } }])
  })

  test('[I2] the same event again is the same event, not a second one', async () => {
    const tablet = await anEnrolledTablet(kind)
    const draft = aRequestDraft()
    const first = await appendTo(tablet.store, [draft, draft])
    expect(await appendTo(tablet.store, [draft, draft])).toEqual(first)
    expect((await tablet.seen({ waiting: 10 })).waiting).toHaveLength(1)
  })

  test('a draft goes in the transaction that saves its event', async () => {
    const tablet = await anEnrolledTablet(kind)
    const form = {
      id: 'form',
      service: 'sktm-umum',
      answers: {},
      page: null,
      updatedAt: '2026-11-24T03:00:00.000Z',
    }
    await tablet.store.run(planReserve({ case: 'c', event: 'e' }, form))
    expect((await tablet.seen({ drafts: ['form'] })).drafts).toMatchObject([
      { identity: { ticket: ticketNumber(village, 'A', 1) } },
    ])
    await appendTo(tablet.store, [aRequestDraft()], { draft: 'form' })
    expect((await tablet.seen({ drafts: ['form'] })).drafts).toEqual([])
  })

  test('a clock that an empty battery set back to 1970 makes no day earlier than the last contact', async () => {
    const tablet = await anEnrolledTablet(kind)
    const lastContact = '2026-11-24T02:00:00.000Z'
    await tablet.store.run(planStatus({ lastContact }))
    await tablet.store.run({
      wanted: {},
      touches: [],
      durability: 'relaxed',
      decide: () => ({ change: { meta: { off: 60_000 } }, result: undefined }),
    })
    const [early, usual] = [
      aRequestDraft({ at: '1970-01-01T00:00:10.000Z' }),
      aRequestDraft({ at: '2026-11-24T03:00:00.000Z' }),
    ]
    await appendTo(tablet.store, [early, usual])
    const { events } = await tablet.seen({ events: [early.id, usual.id] })
    const times = events.map(({ event }) => later(event.at, event.off ?? 0))
    expect(times.sort()).toEqual(['2026-11-24T02:01:00.000Z', '2026-11-24T03:01:00.000Z'])
  })

  test('a tablet that nobody enrolled says so and saves nothing', async () => {
    const tablet = await anEnrolledTablet(kind, { enrolled: false })
    const draft = aRequestDraft()
    expect(await appendTo(tablet.store, [draft])).toEqual({ ok: false, problem: 'NOT_ENROLLED' })
    expect((await tablet.seen({ events: [draft.id] })).events).toEqual([])
  })

  test('[I2] two tabs that save at once never share a number', async () => {
    const tablet = await anEnrolledTablet(kind)
    const drafts = Array.from({ length: 20 }, () => aRequestDraft())
    const other = tablet.secondTab()
    await Promise.all(drafts.map((draft, at) => appendTo(at % 2 === 0 ? tablet.store : other, [draft])))
    const { waiting } = await tablet.seen({ waiting: 50 })
    expect(waiting.map(({ dseq }) => dseq)).toEqual(drafts.map((_, at) => at + 1))
  })
})
