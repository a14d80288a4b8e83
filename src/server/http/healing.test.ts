import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { EngineTablet } from '../../../tests/builders/engine-tablet.ts'
import { aFiledComplaint } from '../../../tests/builders/filed.ts'
import { aComplaint } from '../../../tests/builders/pushes.ts'
import { aRegency, otherVillage, type Regency, village } from '../../../tests/builders/regency.ts'
import { WireDevice } from '../../../tests/builders/wire-device.ts'
import { revokeDevice } from '../access/index.ts'
import { statement } from '../db/index.ts'
import { headOf } from '../log/index.ts'

let regency: Regency
beforeAll(async () => {
  regency = await aRegency()
}, 60_000)
// A tablet that is switched off in the middle of an answer leaves its line open.
afterAll(() => regency.kill())

const patience = { timeout: 15_000, interval: 50 }
const day = 86_400_000

async function aTablet(place = village): Promise<EngineTablet> {
  const tablet = await new EngineTablet(regency.url).enrol(await regency.pairingCode(place))
  onTestFinished(() => tablet.disconnect())
  return tablet
}

/** Online until all is sent and the copy is the village's log, to the last hash. */
async function settled(tablet: EngineTablet, place = village): Promise<void> {
  tablet.connect()
  await vi.waitFor(async () => {
    const head = await headOf(regency.database.read, place)
    const { cursor, chain, stateHash } = (await tablet.meta()).place
    expect({ unsent: tablet.unsent, cursor, chain, stateHash }).toEqual({
      ...{ unsent: 0, cursor: head?.seq, chain: head?.chain, stateHash: head?.stateHash },
    })
  }, patience)
  tablet.disconnect()
}

const villagesOf = ({ store: { contents } }: EngineTablet) =>
  new Set(Array.from(contents.cases.values(), (row) => JSON.stringify(row).match(/"village":"([^"]+)"/)?.[1]))

test('a tablet that was away for 60 days sends what it kept, dated as it happened, and stands at the head of a log that went on without it', async () => {
  const away = await aTablet()
  await away.file(aFiledComplaint(village))
  await settled(away)
  const kept = [1, 2, 3].map(() => aFiledComplaint(village))
  for (const one of kept) await away.file(one)
  regency.pass(60 * day)
  const busy = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  const others = Array.from({ length: 1_200 }, (_, at) => aComplaint(`meanwhile ${at}`, at + 1))
  for (let at = 0; at < others.length; at += 400) await busy.push(others.slice(at, at + 400))
  await settled(away)
  const times = statement<{ days: number }>(
    'test_days',
    'SELECT extract(day FROM received_at - occurred_at)::int AS days FROM event WHERE id = ANY ($1::uuid[])',
  )
  const rows = await regency.database.read.rows(times, [kept.map(({ id }) => id)])
  expect(rows.map(({ days }) => days >= 59 && days <= 60)).toEqual([true, true, true])
}, 60_000)

test('a tablet that lost its storage is paired anew: another name and letter, and the whole village again; the lost name is revoked and what it still sends is held', async () => {
  const lost = await aTablet()
  for (let n = 0; n < 5; n += 1) await lost.file(aFiledComplaint(village))
  await settled(lost)
  const anew = await aTablet()
  await settled(anew)
  expect(anew.store.contents.cases.size).toBe(lost.store.contents.cases.size)
  const [before, after] = [(await lost.meta()).identity, (await anew.meta()).identity]
  expect(after?.device).not.toBe(before?.device)
  expect(after?.letter).not.toBe(before?.letter)

  await regency.database.withTx((tx) => revokeDevice(tx, village, before?.device ?? '', regency.now()))
  await lost.file(aFiledComplaint(village))
  lost.connect()
  await vi.waitFor(async () => {
    expect([...lost.store.contents.outbox.values()]).toMatchObject([
      { state: 'held', code: 'DEVICE_REVOKED' },
    ])
    expect((await lost.meta()).status.problem).toBe('DEVICE_REVOKED')
  }, patience)
  await settled(anew)
})

test('[I7] a tablet that is given to another village hands over all that it holds first, and then keeps nothing of the old one in sight', async () => {
  const tablet = await aTablet()
  await settled(tablet)
  await tablet.file(aFiledComplaint(village))
  const code = await regency.pairingCode(otherVillage)
  await expect(tablet.enrol(code)).rejects.toThrow('OUTBOX_NOT_EMPTY')
  await settled(tablet)
  expect(villagesOf(tablet)).toEqual(new Set([village]))
  await tablet.enrol(await regency.pairingCode(otherVillage))
  await tablet.file(aFiledComplaint(otherVillage))
  await settled(tablet, otherVillage)
  expect(villagesOf(tablet)).toEqual(new Set([otherVillage]))
})
