import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { otherVillage, village } from '../builders/regency.ts'
import { faultsOf } from './office/ledger.ts'
import { anOffice, type Office } from './office/regency.ts'
import { Kiosk } from './pages/kiosk.ts'
import { everythingIn } from './pages/storage.ts'
import { Tablet } from './pages/tablet.ts'

let office: Office
beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.remove())

async function aTabletOf(place: string): Promise<Tablet> {
  const tablet = await Tablet.at(office.url)
  onTestFinished(() => tablet.remove())
  return tablet.enrol(await office.pairingCode(place))
}

test('[I7] two tablets of a village see each other’s cases at once; another village’s tablet sees nothing of them', async () => {
  const [one, two, elsewhere] = await Promise.all([
    aTabletOf(village),
    aTabletOf(village),
    aTabletOf(otherVillage),
  ])
  const [first, second, third] = [
    await new Kiosk(one).complain(),
    await new Kiosk(two).complain(),
    await new Kiosk(elsewhere).complain({ text: 'Hanya untuk desa sebelah.' }),
  ]
  expect(new Set([first, second, third]).size).toBe(3)
  await one.expectKnown(second)
  await two.expectKnown(first)
  expect(await faultsOf(office.database.read, village)).toEqual([])
  expect(await faultsOf(office.database.read, otherVillage)).toEqual([])

  const held = await everythingIn(elsewhere.page)
  expect(held).toContain(third)
  expect([first, second].filter((ticket) => held.includes(ticket))).toEqual([])
  expect(await everythingIn(one.page)).not.toContain('Hanya untuk desa sebelah.')
  expect([...one.findings, ...two.findings, ...elsewhere.findings]).toEqual([])
})
