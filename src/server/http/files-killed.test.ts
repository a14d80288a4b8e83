import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRegencyProgram, type RegencyProgram } from '../../../tests/builders/regency-program.ts'
import { aFile, begun, cutOff, has, offsetOf, send } from '../../../tests/builders/uploads.ts'
import { WireDevice } from '../../../tests/builders/wire-device.ts'

let regency: RegencyProgram
beforeAll(async () => {
  regency = await aRegencyProgram()
}, 120_000)
afterAll(() => regency.remove(), 60_000)

test('an upload goes on where it was after a SIGKILL of everything in the middle of a piece', {
  timeout: 120_000,
}, async () => {
  const code = regency.demonstration?.villages[0]?.pairingCodes[0] ?? ''
  const tablet = await new WireDevice(regency.url).pair(code)
  const file = aFile('killed', 700_000)
  const at = await begun(tablet, file)
  expect((await send(tablet, at, file, 0, 262_144)).status).toBe(204)
  const came = join(regency.dataDir, 'uploads', basename(at))
  await cutOff(tablet, at, file, { from: 262_144, bytes: 200_000 }, async () => {
    await expect.poll(async () => (await stat(came)).size).toBeGreaterThan(300_000)
    await regency.kill()
  })
  regency = await regency.restart()
  const offset = (await offsetOf(tablet, at)) ?? 0
  expect(offset).toBeGreaterThan(300_000)
  expect((await send(tablet, at, file, offset)).status).toBe(204)
  await regency.kill()
  regency = await regency.restart()
  expect(await has(tablet, file)).toBe(true)
})
