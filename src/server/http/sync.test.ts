import { afterAll, beforeAll, expect, test } from 'vitest'
import { anEvent } from '../../../tests/builders/pushes.ts'
import { aRegency, type Regency, village } from '../../../tests/builders/regency.ts'
import { WireDevice } from '../../../tests/builders/wire-device.ts'

let regency: Regency
beforeAll(async () => {
  regency = await aRegency()
}, 60_000)
afterAll(() => regency.stop())

test('a tablet enrols, proves who it is, pushes and reads back what it pushed', async () => {
  const tablet = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  const answer = await tablet.push([anEvent('a', 1)])
  expect(answer.push.verdicts).toMatchObject([{ s: 'ok', seq: 1 }])
  expect(answer.pull).toMatchObject({ from: 1, to: 1, head: 1 })
  const hello = await (await tablet.get('/v1/hello')).json()
  expect(hello).toMatchObject({ device: { lastDseq: 1, letter: 'A' }, helloTag: answer.helloTag })
})
