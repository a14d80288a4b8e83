import { afterAll, beforeAll, expect, test } from 'vitest'
import { anEvent } from '../../../tests/builders/pushes.ts'
import { aRegencyProgram, type RegencyProgram } from '../../../tests/builders/regency-program.ts'
import { WireDevice } from '../../../tests/builders/wire-device.ts'

let regency: RegencyProgram
beforeAll(async () => {
  regency = await aRegencyProgram()
}, 120_000)
afterAll(() => regency.remove(), 60_000)

test('what was answered stands after a SIGKILL of everything, and nothing stands twice', {
  timeout: 240_000,
}, async () => {
  const village = regency.demonstration?.villages[0]
  const tablet = await new WireDevice(regency.url).pair(village?.pairingCodes[0] ?? '')
  const staff = { kind: 'staff', id: village?.staff[0]?.id }
  let acknowledged = 0
  for (let round = 0; round < 3; round += 1) {
    const pushing = (async () => {
      for (;;) {
        const events = [1, 2, 3].map((n) =>
          anEvent(`${acknowledged + n}`, acknowledged + n, { actor: staff }),
        )
        const { push } = await tablet.push(events)
        acknowledged = push.lastDseq
      }
    })().catch(() => {})
    const target = acknowledged + 9
    await expect.poll(() => acknowledged, { timeout: 30_000 }).toBeGreaterThan(target)
    await regency.kill(round === 1 ? 'server' : 'everything')
    await pushing
    regency = await regency.restart()
    const { lastDseq } = await tablet.renew()
    expect(lastDseq).toBeGreaterThanOrEqual(acknowledged)
    expect(lastDseq - acknowledged).toBeLessThanOrEqual(3)
    acknowledged = lastDseq
  }
  const again = await tablet.push([anEvent('1', 1, { actor: staff })])
  expect(again.push.verdicts).toMatchObject([{ s: 'ok' }])
  expect(again.push.lastDseq).toBe(acknowledged)
  expect(await regency.stop()).toBe(0)
})
