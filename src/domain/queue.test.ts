import { expect, test } from 'vitest'
import { asPending, type Case, isCase } from './case.ts'
import { fold } from './cases.ts'
import type { EventData, EventType } from './event-data.ts'
import type { DomainEvent } from './events.ts'
import { calledIn, waitingIn } from './queue.ts'

/** Half past eight in Banyuwangi. */
const now = '2026-11-24T01:30:00.000Z'
const today = (time: string) => `2026-11-24T${time}:00.000Z`
const uuid = (n: number) => `0193a000-0000-7000-8000-${String(n).padStart(12, '0')}`

type Said = readonly [type: EventType, at: string]
let events = 0
const event = (on: number, type: EventType, at: string, data: object, kind: string): DomainEvent =>
  ({
    ...{ id: uuid(++events), type, v: 1, village: '35.10.24.2008', case: uuid(900 + on), device: 'd-one' },
    ...{ inc: uuid(0), dseq: events, at, off: 0, base: 0, actor: { kind, id: 'a' }, supersedes: null },
    ...{ attachments: [], data, pii: null },
  }) as unknown as DomainEvent

function aCase(n: number, at: string, rest: readonly Said[] = [], more: Partial<Opening> = {}): Case {
  const { by = 'resident', priority = [] } = more
  const plan = { service: 'sktm-umum', serviceVersion: 1, approval: 'village', promise: null }
  const products = [{ id: 'letter', issuer: 'village' }]
  const data = { ...plan, products, ticket: `t${n}`, answers: {}, papers: [], priority, language: 'id' }
  const all = [
    event(n, 'request.submitted', at, data, by),
    ...rest.map(([type, when]) =>
      event(n, type, when, type === 'request.cancelled' ? { reason: 'applicant' } : {}, 'staff'),
    ),
  ]
  const state = fold(null, all.map(asPending))
  if (!isCase(state)) throw new Error('no case')
  return state
}
type Opening = { by: 'resident' | 'staff'; priority: EventData['request.submitted']['priority'] }

const tickets = (cases: readonly Case[]) => cases.map(({ ticket }) => ticket)

test('whoever came today waits in the order of coming, after those who need it first', () => {
  const cases = [
    aCase(1, today('01:10')),
    aCase(2, today('01:00')),
    aCase(3, today('01:20'), [], { priority: ['elder'] }),
    aCase(4, '2026-11-23T16:59:00.000Z'),
    aCase(5, '2026-11-23T17:01:00.000Z'),
    aCase(6, today('01:00'), [], { by: 'staff' }),
    aCase(7, today('01:00'), [['request.cancelled', today('01:05')]]),
    aCase(8, today('01:00'), [['request.verified', today('01:05')]]),
  ]
  expect(tickets(waitingIn(cases, now))).toEqual(['t3', 't5', 't2', 't1'])
})

test('a call takes its person out of the queue, until they take a place again; the last call comes first', () => {
  const cases = [
    aCase(1, today('01:00'), [['case.called', today('01:10')]]),
    aCase(2, today('01:00'), [
      ['case.called', today('01:05')],
      ['case.queued', today('01:20')],
    ]),
    aCase(3, '2026-11-20T01:00:00.000Z', [['case.queued', today('01:15')]]),
    aCase(4, '2026-11-20T01:00:00.000Z', [['case.called', '2026-11-20T01:30:00.000Z']]),
  ]
  expect(tickets(waitingIn(cases, now))).toEqual(['t3', 't2'])
  expect(tickets(calledIn(cases, now))).toEqual(['t1', 't2'])
})

test('queuing and calling leave a case as it stands, and ask nobody to choose', () => {
  const plain = aCase(1, today('01:00'))
  const called = aCase(1, today('01:00'), [
    ['case.queued', today('01:05')],
    ['case.called', today('01:10')],
  ])
  expect(called).toMatchObject({ status: plain.status, attention: [], closedAt: null })
  expect(called.lastChange.type).toBe('request.submitted')
})
