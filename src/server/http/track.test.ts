import { afterAll, beforeAll, expect, test } from 'vitest'
import { aComplaint, anEvent, idOf } from '../../../tests/builders/pushes.ts'
import { aRegency, type Regency, village } from '../../../tests/builders/regency.ts'
import { WireDevice } from '../../../tests/builders/wire-device.ts'
import { pack, ticketNumber } from '../../domain/index.ts'

let regency: Regency
const ticket = ticketNumber(village, 'A', 1)

beforeAll(async () => {
  regency = await aRegency()
  const tablet = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  const on = { case: idOf('case road') }
  const { push } = await tablet.push([
    aComplaint('road', 1, { data: { ...complaint, ticket } }),
    anEvent('note', 2, { ...on, pii: pack({ note: 'Orangnya galak' }, '0'.repeat(32)) }),
    anEvent('answer', 3, {
      ...on,
      type: 'complaint.responded',
      pii: pack({ note: 'Sudah' }, '0'.repeat(32)),
    }),
  ])
  expect(push.verdicts.map(({ s }) => s)).toEqual(['ok', 'ok', 'ok'])
}, 60_000)
afterAll(() => regency.stop())

const complaint = {
  category: 'road',
  anonymous: false,
  promise: { firstResponseMinutes: 240, resolutionMinutes: 240 },
  language: 'id',
}
const track = async (number: string) => {
  const answer = await fetch(`${regency.url}/v1/track/${number}`)
  return { status: answer.status, body: await answer.text() }
}

test('whoever has a number sees states and times, and nothing of the person, of staff or of what it is about', async () => {
  const { status, body } = await track(ticket)
  expect(status).toBe(200)
  const { steps, ...rest } = JSON.parse(body)
  expect(rest).toMatchObject({ ticket, kind: 'complaint', status: 'responded' })
  expect(steps.map(({ type }: { type: string }) => type)).toEqual([
    'complaint.submitted',
    'complaint.responded',
  ])
  expect(body).not.toMatch(/road|galak|Sudah|siti|noted|pii/)
})

test('numbers cannot be guessed by trying many: a wrong check character is none, and wrong ones run out', async () => {
  const wrong = ticket.replace(/.$/, (last) => (last === 'Z' ? 'Y' : 'Z'))
  expect((await track(wrong)).status).toBe(404)
  const tries: number[] = []
  for (let n = 2; n < 24; n += 1) tries.push((await track(ticketNumber(village, 'A', n))).status)
  expect(tries.filter((status) => status === 404)).toHaveLength(20)
  expect(tries.slice(20)).toEqual([429, 429])
  expect((await track(ticket)).status).toBe(429)
})
