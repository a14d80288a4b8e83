import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AnyLog, aMemoryLog, aPgLog, aVillage } from '../../../tests/builders/logs.ts'
import { aComplaint, anEvent, aPush, idOf, now } from '../../../tests/builders/pushes.ts'
import {
  type CaseState,
  caseHash,
  type DomainEvent,
  nextChain,
  payloadHash,
  readEvent,
  reduce,
  xorDigests,
  ZERO_DIGEST,
} from '../../domain/index.ts'
import type { PullPage, SyncRequest } from '../../protocol/index.ts'
import { appendOwn, appendPush, OWN_DEVICE, type Push, type Pushed } from './index.ts'

describe.each([
  ['in memory', aMemoryLog],
  ['on PostgreSQL', aPgLog],
])('the log %s', (_where, make) => {
  let log: AnyLog
  beforeAll(async () => {
    log = await make()
  }, 60_000)
  afterAll(() => log.close())

  const answer = (push: Push) => log.run((tx) => appendPush(tx, push))
  const push = async (one: Push): Promise<Pushed> => {
    const answered = await answer(one)
    if (!answered.ok) throw new Error(`${answered.problem} ${JSON.stringify(answered.detail)}`)
    return answered.value
  }
  const whole = async (village: string): Promise<PullPage> => {
    const { pull } = await push(aPush([], { village, device: 'd-reader' }))
    if (!pull) throw new Error('a page was asked for')
    return pull
  }
  const verdicts = async (one: Push) => (await push(one)).push.verdicts

  test('[I2] [I3] events enter in the order of their numbers, and pushing them again changes nothing', async () => {
    const village = aVillage()
    const events = [aComplaint('a', 1), anEvent('b', 2, { case: idOf('case a') }), aComplaint('c', 3)]
    const first = await push(aPush(events.slice(0, 2), { village }))
    expect(first).toMatchObject({ head: 2, appended: 2, push: { lastDseq: 2 } })
    expect(first.pull?.events.map(({ seq }) => seq)).toEqual([1, 2])

    const again = await push(aPush(events, { village }))
    expect(again).toMatchObject({ head: 3, appended: 1, push: { lastDseq: 3 } })
    const ok = events.map(({ id, dseq }, at) => ({ s: 'ok', id, dseq, seq: at + 1 }))
    expect(again.push.verdicts).toEqual(ok)
    expect(await verdicts(aPush(events, { village }))).toEqual(ok)
    expect((await whole(village)).events.map(({ e }) => (e as DomainEvent).id)).toEqual(
      ok.map(({ id }) => id),
    )
  })

  test('[I5] whoever folds the pages comes to the chain and the state hash that ride on them', async () => {
    const village = aVillage()
    await push(aPush([aComplaint('a', 1), aComplaint('b', 2)], { village }))
    await push(
      aPush([anEvent('c', 1, { case: idOf('case b'), type: 'complaint.responded' })], {
        village,
        device: 'd-two',
      }),
    )
    const page = await whole(village)
    const { chain, state } = replayed(page)
    expect({ chain, hash: state }).toEqual({ chain: page.chain, hash: page.state?.hash })
    expect(page).toMatchObject({ from: 1, to: 3, head: 3, more: false })
  })

  test('a page ends at its limit, also when the tablet has just pushed more, and says that there is more', async () => {
    const village = aVillage()
    const events = Array.from({ length: 9 }, (_, n) => aComplaint(`${village} ${n}`, n + 1))
    const first = await push(aPush(events.slice(0, 5), { village, pull: { ...fromStart, limit: 3 } }))
    expect(first.pull).toMatchObject({ from: 1, to: 3, head: 5, more: true, state: null })
    const next = { ...fromStart, cursor: 3, chain: first.pull?.chain ?? '', limit: 6 }
    const second = await push(aPush(events, { village, pull: next }))
    expect(second.pull?.events.map(({ seq }) => seq)).toEqual([4, 5, 6, 7, 8, 9])
    expect(second.pull).toMatchObject({ more: false, state: { seq: 9 } })
  })

  test('a number left out is asked for, another event under a taken number is a clone, and neither changes anything', async () => {
    const village = aVillage()
    await push(aPush([aComplaint('a', 1), aComplaint('b', 2)], { village }))
    const gap = await answer(aPush([aComplaint('d', 4)], { village }))
    expect(gap).toEqual({ ok: false, problem: 'DSEQ_GAP', detail: { expect: 3 } })
    const fork = await answer(aPush([aComplaint('x', 2), aComplaint('y', 3)], { village }))
    expect(fork).toMatchObject({ problem: 'DEVICE_FORKED', detail: { dseq: 2, lastDseq: 2 } })
    expect(await answer(aPush([aComplaint('c', 3), aComplaint('e', 5)], { village }))).toMatchObject({
      problem: 'MALFORMED',
    })
    expect(await whole(village)).toMatchObject({ head: 2 })
  })

  test('[I2] an id that stands in the log is a duplicate from another life, and refused with other content', async () => {
    const village = aVillage()
    await push(aPush([aComplaint('a', 1)], { village }))
    const forked = { village, inc: idOf('another life') }
    const other = aComplaint('a', 2, { case: idOf('elsewhere') })
    expect(
      await verdicts(
        aPush([aComplaint('a', 1), other, aComplaint('b', 3), { ...aComplaint('b', 3), dseq: 4 }], forked),
      ),
    ).toEqual([
      { s: 'dup', id: idOf('a'), dseq: 1, seq: 1 },
      { s: 'rej', id: idOf('a'), dseq: 2, code: 'ID_REUSED', field: 'id' },
      { s: 'ok', id: idOf('b'), dseq: 3, seq: 2 },
      { s: 'dup', id: idOf('b'), dseq: 4, seq: 2 },
    ])
  })

  test('[I6] each bad event gets its own stored verdict and holds up nobody behind it', async () => {
    const village = aVillage()
    const bad: [string, Record<string, unknown>, string, string?][] = [
      ['markup', { case: '<b>x</b>' }, 'SCHEMA', 'case'],
      ['extra', { type: 'case.noted', data: { note: 'Siti' } }, 'SCHEMA', 'data.'],
      ['type', { type: 'case.exploded' }, 'UNKNOWN_TYPE', 'type'],
      ['version', { v: 2 }, 'VERSION_UNSUPPORTED', 'v'],
      [
        'foreign',
        { village: village === '35.10.01.2001' ? '35.10.01.2002' : '35.10.01.2001' },
        'SCHEMA',
        'village',
      ],
      ['large', { pii: { salt: '00'.repeat(16), body: 'x'.repeat(65_536) } }, 'TOO_LARGE'],
      ['stranger', { actor: { kind: 'staff', id: 'nobody' } }, 'NOT_AUTHORISED', 'actor'],
      ['officer', { actor: { kind: 'officer', id: 'siti' } }, 'NOT_AUTHORISED', 'actor'],
      ['system', { actor: { kind: 'system' } }, 'NOT_AUTHORISED', 'actor'],
      ['resident', { actor: { kind: 'resident' } }, 'NOT_AUTHORISED', 'actor'],
      ['surrogate', { pii: { salt: '00'.repeat(16), body: '\ud800' } }, 'SCHEMA', 'pii.body'],
    ]
    const events = bad.map(([name, fields], at) => anEvent(name, at + 1, fields))
    const last = anEvent('last', events.length + 1, { pii: { salt: '00'.repeat(16), body: '\u0000' } })
    const expected = bad.map(([name, , code, field], at) => ({
      s: 'rej',
      id: idOf(name),
      dseq: at + 1,
      code,
      ...(field === undefined ? {} : { field }),
    }))
    const all = [...expected, { s: 'ok', id: idOf('last'), dseq: 12, seq: 1 }]
    expect(await verdicts(aPush([...events, last], { village }))).toEqual(all)
    expect(await verdicts(aPush([...events, last], { village }))).toEqual(all)
    expect((await whole(village)).events[0]?.e).toMatchObject({ pii: { body: '\u0000' } })
  })

  test('a lookup that throws puts its event in quarantine and the next one in the log', async () => {
    const village = aVillage()
    const roles = (_village: string, staff: string) => {
      if (staff === 'budi') throw new Error('a bug')
      return 'operator' as const
    }
    const events = [anEvent('a', 1, { actor: { kind: 'staff', id: 'budi' } }), anEvent('b', 2)]
    expect(await verdicts(aPush(events, { village }, { roles }))).toMatchObject([
      { s: 'rej', code: 'INTERNAL_QUARANTINED' },
      { s: 'ok', seq: 1 },
    ])
  })

  test('later events of a push are judged by what earlier ones did', async () => {
    const village = aVillage()
    const on = { case: idOf('a request') }
    const issue = { ...on, type: 'product.issued', actor: { kind: 'staff', id: 'budi' } }
    const events = [
      anEvent('submit', 1, { ...on, type: 'request.submitted', data: request }),
      anEvent('verify', 2, { ...on, type: 'request.verified' }),
      anEvent('letter', 3, { ...issue, data: { product: 'letter' } }),
      anEvent('card', 4, { ...issue, data: { product: 'card' } }),
    ]
    expect((await verdicts(aPush(events, { village }))).map(({ s }) => s)).toEqual(['ok', 'ok', 'ok', 'rej'])
  })

  test('a request is opened with the plan that the catalogue published, where it knows that version', async () => {
    const village = aVillage()
    const { ticket: _, answers: __, papers: ___, priority: ____, language: _____, ...plan } = request
    const plans = (_service: string, version: number) => (version === 1 ? plan : null)
    const ask = (name: string, dseq: number, data: object) =>
      anEvent(name, dseq, { case: idOf(name), type: 'request.submitted', data: { ...request, ...data } })
    const events = [
      ask('a', 1, {}),
      ask('b', 2, { promise: null }),
      ask('c', 3, { promise: null, serviceVersion: 9 }),
    ]
    expect(await verdicts(aPush(events, { village }, { plans }))).toMatchObject([
      { s: 'ok' },
      { s: 'rej', code: 'SCHEMA', field: 'data.service' },
      { s: 'ok' },
    ])
  })

  test('what a revoked device brings is held for a person, and it reads nothing', async () => {
    const village = aVillage()
    await push(aPush([aComplaint('a', 1)], { village }))
    const revoked = { id: 'd-one', village, assignments: [village], revoked: true }
    const events = [aComplaint('a', 1), aComplaint('b', 2), anEvent('c', 3, { v: 'broken' })]
    const held = await push(aPush(events, { village }, { device: revoked }))
    expect(held.push.verdicts).toMatchObject([
      { s: 'ok', seq: 1 },
      { s: 'held', code: 'DEVICE_REVOKED' },
      { s: 'held', code: 'DEVICE_REVOKED' },
    ])
    expect(held).toMatchObject({ pull: null, appended: 0, push: { lastDseq: 3 } })
  })

  test('[I7] a device writes only where it serves or served, and reads only where it serves', async () => {
    const [old, here, elsewhere] = [aVillage(), aVillage(), aVillage()]
    const device = { id: 'd-one', village: here, assignments: [old, here], revoked: false }
    const late = await push(aPush([aComplaint('late', 1)], { village: old }, { device }))
    expect(late).toMatchObject({ pull: null, push: { verdicts: [{ s: 'ok' }] } })
    expect(await answer(aPush([], { village: elsewhere }, { device }))).toMatchObject({
      problem: 'VILLAGE_FORBIDDEN',
    })
    expect(await answer(aPush([], { village: here, device: 'd-two' }, { device }))).toMatchObject({
      problem: 'FORBIDDEN',
    })
  })

  test('[I9] a copy of another history is told so with nothing changed, and its push goes in without the pull', async () => {
    const village = aVillage()
    const { pull: page } = await push(aPush([aComplaint('a', 1)], { village }))
    const chain = page?.chain ?? ''
    const pulls: [string, NonNullable<SyncRequest['pull']>][] = [
      ['EPOCH_CHANGED', { ...fromStart, epoch: idOf('another history'), cursor: 1, chain }],
      ['CURSOR_AHEAD', { ...fromStart, epoch: log.epoch, cursor: 2, chain }],
      ['CHAIN_MISMATCH', { ...fromStart, epoch: log.epoch, cursor: 1, chain: ZERO_DIGEST }],
      ['CHAIN_MISMATCH', { ...fromStart, epoch: log.epoch, cursor: 0, chain }],
    ]
    for (const [problem, pull] of pulls) {
      expect(await answer(aPush([aComplaint('b', 2)], { village, pull }))).toEqual({
        ok: false,
        problem,
        detail: { epoch: log.epoch, head: 1, lastDseq: 1 },
      })
    }
    expect(await push(aPush([aComplaint('b', 2)], { village, pull: null }))).toMatchObject({
      head: 2,
      pull: null,
    })
    const good = { ...fromStart, epoch: log.epoch, cursor: 1, chain }
    expect((await push(aPush([], { village, pull: good }))).pull).toMatchObject({ from: 2, to: 2 })
  })

  test('an event happened after the one before it, also in a later push', async () => {
    const village = aVillage()
    await push(aPush([aComplaint('a', 1, { at: '2026-11-24T02:30:00.000Z' })], { village }))
    await push(aPush([aComplaint('b', 2, { at: '2026-11-24T02:10:00.000Z' })], { village }))
    expect((await whole(village)).events.map(({ oc, rx }) => [oc, rx])).toEqual([
      ['2026-11-24T02:30:00.000Z', now],
      ['2026-11-24T02:30:00.000Z', now],
    ])
  })

  test('[I2] what the server appends by itself is numbered in its own life and enters once', async () => {
    const village = aVillage()
    await push(aPush([aComplaint('a', 1)], { village }))
    const drafts = [draft(village, 'x', 'complaint.responded'), draft(village, 'y', 'case.noted')]
    const own = { village, drafts, seen: 1, actor: { kind: 'officer', id: 'ani' } as const, now }
    expect(await log.run((tx) => appendOwn(tx, own))).toMatchObject({
      value: { head: 3, appended: 2, seqs: [2, 3] },
    })
    expect(await log.run((tx) => appendOwn(tx, own))).toMatchObject({
      value: { head: 3, appended: 0, seqs: [2, 3] },
    })
    const page = await whole(village)
    expect(page.events.slice(1).map(({ e }) => e)).toMatchObject([
      { device: OWN_DEVICE, inc: log.epoch, dseq: 1, base: 1, actor: { kind: 'officer', id: 'ani' } },
      { device: OWN_DEVICE, inc: log.epoch, dseq: 2, base: 1 },
    ])
    expect(replayed(page).state).toBe(page.state?.hash)
  })

  test('[I4] with eight writers on one village every reader sees a prefix without a gap', async () => {
    const village = aVillage()
    const seen: string[] = []
    let cursor = { cursor: 0, chain: ZERO_DIGEST }
    let writing = true
    const reading = (async () => {
      while (writing || cursor.cursor < 160) {
        const { pull } = await push(
          aPush([], { village, device: 'd-reader', pull: { ...fromStart, ...cursor } }),
        )
        if (!pull) throw new Error('a page was asked for')
        expect(pull.events.map(({ seq }) => seq)).toEqual(pull.events.map((_, at) => cursor.cursor + at + 1))
        seen.push(...pull.events.map(({ e }) => (e as DomainEvent).id))
        cursor = { cursor: pull.to, chain: pull.chain }
      }
    })()
    const writer = async (name: string) => {
      for (let batch = 0; batch < 5; batch += 1) {
        const first = batch * 4 + 1
        const events = [0, 1, 2, 3].map((n) => aComplaint(`${village} ${name} ${first + n}`, first + n))
        await push(aPush(events, { village, device: `d-${name}`, pull: null }))
      }
    }
    await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => writer(`writer-${name}`)),
    ).finally(() => {
      writing = false
    })
    await reading
    expect(new Set(seen).size).toBe(160)
    const page = await whole(village)
    expect(replayed(page)).toEqual({ chain: page.chain, state: page.state?.hash })
  })
})

const fromStart = { epoch: null, cursor: 0, chain: ZERO_DIGEST, limit: 1_000, reducer: 1 }

const request = {
  ticket: '011001-A0001-K',
  service: 'kelahiran-4in1',
  serviceVersion: 1,
  approval: 'village',
  products: [
    { id: 'letter', issuer: 'village' },
    { id: 'card', issuer: 'regency' },
  ],
  promise: { minutes: 30, clock: 'calendar', startsAt: 'submitted' },
  answers: {},
  papers: [],
  priority: [],
  language: 'id',
}

function draft(village: string, name: string, type: 'complaint.responded' | 'case.noted') {
  const fields = {
    v: 1,
    village,
    case: idOf('case a'),
    at: now,
    supersedes: null,
    attachments: [],
    data: {},
    pii: null,
  }
  return { ...fields, id: idOf(name), type, actor: { kind: 'officer', id: 'ani' } as const }
}

/** What a tablet makes of a whole log. */
function replayed({ events }: PullPage): { chain: string; state: string } {
  const cases = new Map<string, CaseState>()
  let chain = ZERO_DIGEST
  for (const { seq, rx, oc, e } of events) {
    const read = readEvent(e)
    if (!read.ok) throw new Error(read.problem.code)
    chain = nextChain(chain, payloadHash(read.event))
    const placed = { ...read.event, seq, receivedAt: rx, occurredAt: oc }
    cases.set(read.event.case, reduce(cases.get(read.event.case) ?? null, placed))
  }
  return { chain, state: [...cases.values()].map(caseHash).reduce(xorDigests, ZERO_DIGEST) }
}
