import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { village } from '../builders/regency.ts'
import { faultsOf, ticketsIn } from './office/ledger.ts'
import { anOffice, type Office } from './office/regency.ts'
import { Kiosk, services } from './pages/kiosk.ts'
import { Tablet } from './pages/tablet.ts'

/** Between them these ask every kind of question. `SERVICES=all` files all 34. */
const share = [
  'kk-perubahan-data',
  'pindah-datang',
  'keterangan-ahli-waris',
  'usulan-gizi-stunting',
  'bedah-rumah',
]
const filed = services.filter(({ id }) => process.env.SERVICES === 'all' || share.includes(id))

let office: Office
beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.remove())

test('[I1] each service is filled in as its definition asks, without a network, and is found at the regency', async () => {
  const tablet = await Tablet.at(office.url)
  onTestFinished(() => tablet.remove())
  await tablet.enrol(await office.pairingCode(village))
  await tablet.networkOff()
  const kiosk = new Kiosk(tablet)
  const tickets: string[] = []
  for (const service of filed) tickets.push(await kiosk.file(service))
  await tablet.networkOn()
  await expect.poll(() => ticketsIn(office.database.read, village), { timeout: 120_000 }).toEqual(tickets)
  expect(await faultsOf(office.database.read, village)).toEqual([])
  expect(tablet.findings).toEqual([])
})
