import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Case, type CaseEvent, type CaseState, isCase } from './case.ts'
import { fold, reduce } from './cases.ts'
import { complaintMoves } from './complaints.ts'
import { deadlinesOf, isLate, missedBy, nextDeadline, watchedOf } from './deadlines.ts'
import type { EventType } from './event-data.ts'
import { requestMoves } from './requests.ts'
import { caseHash, nextStateHash } from './state-hash.ts'
import { later, MINUTE } from './time.ts'

const noon = '2026-11-24T05:00:00.000Z'
const at = (minutes: number) => later(noon, minutes * MINUTE)
const uuid = (n: number) => `0193a000-0000-7000-8000-${String(n).padStart(12, '0')}`

const data: Readonly<Partial<Record<EventType, object>>> = {
  'request.submitted': {
    ticket: '011001-A0001-K',
    service: 'sktm-umum',
    serviceVersion: 1,
    approval: 'village',
    products: [
      { id: 'letter', issuer: 'village' },
      { id: 'card', issuer: 'village' },
    ],
    promise: { minutes: 30, clock: 'calendar', startsAt: 'submitted' },
    answers: { purpose: 'school' },
    papers: ['kk'],
    priority: [],
    language: 'id',
  },
  'request.resubmitted': { answers: { purpose: 'health' }, papers: ['ktp'] },
  'request.returned': { reason: 'incomplete', requirements: ['ktp'] },
  'request.rejected': { reason: 'duplicate' },
  'request.cancelled': { reason: 'applicant' },
  'product.issued': { product: 'letter' },
  'complaint.submitted': {
    ticket: '011001-A0002-K',
    category: 'road',
    anonymous: true,
    promise: { firstResponseMinutes: 240, resolutionMinutes: 480 },
    language: 'id',
  },
  'complaint.resolved': { outcome: 'fixed' },
  'complaint.reclassified': { as: 'spam' },
  'deadline.missed': { metric: 'service', due: at(30) },
}

/** The n-th event of a log, n minutes after noon, by an author who has seen all before it. */
function event(n: number, type: EventType, changes: Readonly<Record<string, unknown>> = {}): CaseEvent {
  const place = { seq: n, receivedAt: at(n), occurredAt: at(n), at: at(n), base: n - 1, dseq: n, off: 0 }
  const who = {
    village: '35.10.01.2001',
    case: uuid(0),
    device: 'd-one',
    inc: uuid(1),
    actor: { kind: 'resident' },
  }
  const rest = { v: 1, supersedes: null, attachments: [], data: data[type] ?? {}, pii: null }
  return { id: uuid(n), type, ...place, ...who, ...rest, ...changes } as CaseEvent
}

function caseAfter(...types: (EventType | CaseEvent)[]): Case {
  const events = types.map((one, at) => (typeof one === 'string' ? event(at + 1, one) : one))
  const state = fold(null, events)
  if (!isCase(state)) throw new Error('the case is open')
  return state
}

const effectsOf = (aCase: Case) => aCase.entries.map(({ effect }) => effect)

const changing = [...Object.keys(requestMoves), ...Object.keys(complaintMoves)]
const types = [
  ...changing,
  'case.noted',
  'deadline.missed',
  'request.submitted',
  'complaint.submitted',
] as EventType[]
const openings = ['request.submitted', 'complaint.submitted'] as const
const aLog = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.array(
      fc.record({
        type: fc.constantFrom(...types),
        device: fc.constantFrom('d-one', 'd-two', 'regency'),
        behind: fc.nat(4),
        product: fc.constantFrom('letter', 'card', 'none'),
        off: fc.constantFrom(0, null, 60 * MINUTE),
      }),
      { maxLength: 14 },
    ),
  )
  .map(([opening, rest]) => [
    event(1, opening),
    ...rest.map(({ type, device, behind, product, off }, n) => {
      const some = type === 'product.issued' ? { data: { product } } : {}
      return event(n + 2, type, { device, off, base: Math.max(0, n + 1 - behind), ...some })
    }),
  ])

test('[I5] the same events fold to the same state, in one go, in two, or after a rest as JSON', () => {
  fc.assert(
    fc.property(aLog, fc.nat(14), (log, cut) => {
      const whole = fold(null, log.map(deepFrozen))
      const half: CaseState | null = fold(null, log.slice(0, cut))
      const rested: CaseState | null = JSON.parse(JSON.stringify(half))
      expect(caseHash(fold(rested, log.slice(cut)))).toBe(caseHash(whole))
    }),
  )
})

test('no fact is lost: every event leaves one line of history, once', () => {
  fc.assert(
    fc.property(aLog, (log) => {
      const state = fold(null, [...log, ...log])
      if (!isCase(state)) throw new Error('the case is open')
      expect(state.entries.map((entry) => entry.event)).toEqual(log.map(({ id }) => id))
    }),
  )
})

test('a case moves only as its kind allows; what does not fit leaves it as it was and asks for a person', () => {
  const moves: Partial<Record<EventType, readonly string[]>> = { ...requestMoves, ...complaintMoves }
  fc.assert(
    fc.property(aLog, (log) => {
      let before = caseAfter(log[0] ?? 'request.submitted')
      for (const one of log.slice(1)) {
        const after = reduce(before, one)
        if (!isCase(after)) throw new Error('an open case stays open to the reducer')
        const effect = after.entries.at(-1)?.effect
        const allowed = moves[one.type]
        if (allowed && effect === 'applied') expect(allowed).toContain(before.status)
        if (effect !== 'applied')
          expect({ ...after, entries: [], attention: [], clockSuspect: false }).toEqual({
            ...before,
            entries: [],
            attention: [],
            clockSuspect: false,
          })
        expect(after.attention.length - before.attention.length).toBe(
          effect === 'conflict' || unseen(before, one, effect) ? 1 : 0,
        )
        expect(after.closedAt !== null).toBe(closed.includes(after.status))
        before = after
      }
    }),
  )
})

const closed: readonly string[] = ['completed', 'rejected', 'cancelled', 'resolved', 'reclassified']
function unseen({ lastChange }: Case, one: CaseEvent, effect: string | undefined): boolean {
  const isChange = one.type !== 'case.noted' && one.type !== 'deadline.missed'
  return (
    effect === 'applied' && isChange && one.base < (lastChange.seq ?? 0) && one.device !== lastChange.device
  )
}

test('a healed log that gives a case its beginning last comes to the same history', () => {
  fc.assert(
    fc.property(aLog, (log) => {
      const [first, ...rest] = log.filter(({ type }, n) => n === 0 || !openings.some((one) => one === type))
      if (!first) return
      const late = fold(null, [...rest, { ...first, seq: log.length + 9 }])
      const inOrder = caseAfter(first, ...rest)
      if (rest.length > 0) expect(fold(null, rest)).toMatchObject({ kind: 'unopened' })
      expect(late).toMatchObject({
        status: inOrder.status,
        closedAt: inOrder.closedAt,
        missed: inOrder.missed,
      })
    }),
  )
})

test('a village request goes from the kiosk to the hand, product by product', () => {
  const aCase = caseAfter(
    'request.submitted',
    'request.verified',
    'product.issued',
    event(4, 'product.issued', { data: { product: 'card' } }),
    'request.handedOver',
  )
  expect(aCase).toMatchObject({ status: 'completed', closedAt: at(5), attention: [] })
  expect(effectsOf(aCase)).toEqual(Array(5).fill('applied'))
})

test('the regency approves before anything of a regency request is issued', () => {
  const submitted = event(1, 'request.submitted', {
    data: { ...data['request.submitted'], approval: 'regency' },
  })
  expect(effectsOf(caseAfter(submitted, 'request.verified', 'product.issued'))).toEqual([
    'applied',
    'applied',
    'conflict',
  ])
  expect(caseAfter(submitted, 'request.verified', 'request.approved', 'product.issued').status).toBe(
    'inProgress',
  )
})

test('two who do the same without knowing of each other agree; two who do opposite things need a person', () => {
  const blind = (n: number, type: EventType) => event(n, type, { device: 'd-two', base: 1 })
  expect(
    caseAfter('complaint.submitted', 'complaint.responded', blind(3, 'complaint.responded')),
  ).toMatchObject({
    status: 'responded',
    attention: [],
  })
  const opposed = caseAfter('request.submitted', 'request.cancelled', blind(3, 'request.verified'))
  expect(opposed).toMatchObject({
    status: 'cancelled',
    attention: [{ event: uuid(3), against: uuid(2), settledBy: null }],
  })
  const settled = reduce(opposed, event(4, 'attention.settled', { data: { event: uuid(3) } }))
  expect(settled).toMatchObject({ attention: [{ settledBy: uuid(4) }] })
})

test('what still fits but was done without knowing of the last change has its effect and is marked', () => {
  const blind = event(3, 'request.rejected', { device: 'd-two', base: 1 })
  expect(caseAfter('request.submitted', 'request.verified', blind)).toMatchObject({
    status: 'rejected',
    attention: [{ event: uuid(3), against: uuid(2) }],
  })
  const aware = event(3, 'request.rejected', { device: 'd-two', base: 2 })
  expect(caseAfter('request.submitted', 'request.verified', aware).attention).toEqual([])
})

test('a complaint is promised an answer from when it was told, whatever the line did; the promise of its day stays', () => {
  const told = event(1, 'complaint.submitted', { occurredAt: at(0), receivedAt: at(300) })
  const aCase = caseAfter(told)
  expect(deadlinesOf(aCase)).toMatchObject([
    { metric: 'firstResponse', due: at(240), met: null },
    { metric: 'resolution', due: at(480), met: null },
  ])
  expect(isLate(aCase, at(239))).toBe(false)
  expect(missedBy(aCase, at(239))).toEqual([])
  expect(missedBy(aCase, at(240))).toMatchObject([{ metric: 'firstResponse' }])
  const missed = (metric: string, due: string) => event(2, 'deadline.missed', { data: { metric, due } })
  const recorded = caseAfter(told, missed('firstResponse', at(240)))
  expect(recorded.missed).toEqual([{ metric: 'firstResponse', due: at(240), heldUp: true }])
  expect(missedBy(recorded, at(300))).toEqual([])
  expect(isLate(recorded, at(300))).toBe(true)
  expect(caseAfter(told, missed('resolution', at(480))).missed).toMatchObject([{ heldUp: false }])
})

test('an answer that came in time is kept, one that came late is missed even when nobody looked meanwhile', () => {
  const respond = (n: number) => event(2, 'complaint.responded', { occurredAt: at(n) })
  const told = event(1, 'complaint.submitted', { occurredAt: at(0) })
  expect(watchedOf(caseAfter(told, respond(240))).map(({ metric }) => metric)).toEqual(['resolution'])
  expect(missedBy(caseAfter(told, respond(241)), at(242))).toMatchObject([
    { metric: 'firstResponse', met: at(241) },
  ])
  const reopened = caseAfter(
    told,
    respond(10),
    'complaint.resolved',
    event(4, 'complaint.reopened', { occurredAt: at(600) }),
  )
  expect(deadlinesOf(reopened).map(({ due }) => due)).toEqual([at(840), at(1_080)])
  expect(deadlinesOf(caseAfter(told, 'complaint.reclassified'))).toEqual([])
})

test("a request's clock stands while it is back with the applicant, and ends with the last product", () => {
  expect(nextDeadline(caseAfter('request.submitted'))).toMatchObject({ metric: 'service', due: at(31) })
  expect(nextDeadline(caseAfter('request.submitted', 'request.returned'))).toBeNull()
  const again = caseAfter('request.submitted', 'request.returned', 'request.resubmitted')
  expect(nextDeadline(again)).toMatchObject({ due: at(33) })
  expect(again).toMatchObject({ answers: { purpose: 'health' }, papers: ['kk', 'ktp'] })
  const card = event(4, 'product.issued', { data: { product: 'card' }, occurredAt: at(90) })
  const late = caseAfter('request.submitted', 'request.verified', 'product.issued', card)
  expect(nextDeadline(late)).toBeNull()
  expect(missedBy(late, at(91))).toMatchObject([{ metric: 'service', due: at(31), met: at(90) }])
})

test('a promise that starts at verification starts when the server has the package', () => {
  const promise = { minutes: 30, clock: 'calendar', startsAt: 'verified' }
  const submitted = event(1, 'request.submitted', { data: { ...data['request.submitted'], promise } })
  expect(nextDeadline(caseAfter(submitted))).toBeNull()
  const verified = event(2, 'request.verified', { occurredAt: at(5), receivedAt: at(100) })
  expect(nextDeadline(caseAfter(submitted, verified))).toMatchObject({ due: at(130) })
})

test('a clock that was never measured, or is far off, is marked on the case for good', () => {
  expect(caseAfter('request.submitted', 'case.noted').clockSuspect).toBe(false)
  expect(
    caseAfter('request.submitted', event(2, 'case.noted', { off: null }), 'case.noted').clockSuspect,
  ).toBe(true)
  expect(caseAfter('request.submitted', event(2, 'case.noted', { off: -11 * MINUTE })).clockSuspect).toBe(
    true,
  )
})

test('the state hash of a village does not depend on the order in which its cases changed', () => {
  const [one, two] = [caseAfter('request.submitted'), caseAfter('complaint.submitted')].map(caseHash)
  const zero = caseHash(null)
  const add = (hash: string, digest: string | undefined) => nextStateHash(hash, zero, digest ?? zero)
  expect(add(add(zero, one), two)).toBe(add(add(zero, two), one))
  expect(nextStateHash(add(zero, one), one ?? zero, zero)).toBe(zero)
})

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) deepFrozen(part)
  return Object.freeze(value)
}
