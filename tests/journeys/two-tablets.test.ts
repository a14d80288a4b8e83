import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { otherVillage, village } from '../builders/regency.ts'
import { faultsOf } from './office/ledger.ts'
import { anOffice, type Office } from './office/regency.ts'
import { answersTo, Kiosk, serviceOf } from './pages/kiosk.ts'
import { everythingIn } from './pages/storage.ts'
import { Tablet } from './pages/tablet.ts'
import { said } from './pages/words.ts'

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

test('a form put aside at one tablet goes on at another, without a network, with all that was filled in', async () => {
  const [one, two] = await Promise.all([aTabletOf(village), aTabletOf(village)])
  const service = serviceOf('keterangan-domisili')
  const kiosk = new Kiosk(one)
  await kiosk.begin(service)
  await kiosk.answer(service, answersTo(service, { applicantName: 'Wayan Contoh' }), 2)
  const { aside } = one.words.kiosk
  await one.page.getByRole('button', { name: aside.put, exact: true }).click()
  const shown = await one.page.getByText(said(aside.code, 'code')).textContent()
  await expect.poll(() => everythingIn(two.page), { timeout: 30_000 }).toContain('form.putAside')

  await two.networkOff()
  await two.go('/lanjut')
  await two.page
    .getByRole('textbox', { name: aside.label, exact: true })
    .fill(shown?.replace(/\D/g, '') ?? '')
  await two.page.getByRole('button', { name: aside.go, exact: true }).click()
  await two.page.waitForURL(/\/isi\/\d+$/)
  await two.go(`/layanan/${service.id}/isi/2`)
  await expect.poll(() => two.page.getByRole('textbox').inputValue()).toBe('Wayan Contoh')
  expect([...one.findings, ...two.findings]).toEqual([])
})
