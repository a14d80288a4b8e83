import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { village } from '../builders/regency.ts'
import { faultsOf, ticketsIn } from './office/ledger.ts'
import { anOffice, type Office } from './office/regency.ts'
import { slowStorage } from './office/slow-storage.ts'
import { Kiosk } from './pages/kiosk.ts'
import { everythingIn } from './pages/storage.ts'
import { Tablet } from './pages/tablet.ts'

const kills = 5
/** Long enough that a kill falls within it wherever "saved" is said too soon. */
const toDisk = 500

let office: Office
beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.remove())

/** From home to the receipt, and no step further. */
async function fileAndStop(tablet: Tablet): Promise<string> {
  const kiosk = new Kiosk(tablet)
  await kiosk.fillComplaint()
  return kiosk.confirm()
}

test('[I1] a browser killed right after "saved" has lost nothing, with a network or without, and sends all once', async () => {
  const tablet = await Tablet.at(office.url)
  onTestFinished(() => tablet.remove())
  await tablet.enrol(await office.pairingCode(village))
  const tickets: string[] = []
  const findings: string[] = []
  for (let kill = 1; kill <= kills; kill += 1) {
    // Without a network the tablet alone can know it; with one, the kill falls among the first sending.
    const offline = kill % 2 === 1
    await (offline ? tablet.networkOff() : tablet.networkOn())
    await tablet.context.addInitScript(slowStorage, toDisk)
    await tablet.go('/')
    const ticket = await fileAndStop(tablet)
    findings.push(...tablet.findings)
    await tablet.killAndReopen({ offline })
    await tablet.expectKnown(ticket)
    tickets.push(ticket)
  }
  expect(new Set(tickets).size).toBe(kills)
  const kept = await everythingIn(tablet.page)
  expect(tickets.filter((ticket) => !kept.includes(ticket))).toEqual([])

  await tablet.networkOn()
  const arrived = () => ticketsIn(office.database.read, village)
  await expect.poll(arrived, { timeout: 60_000 }).toEqual(tickets)
  expect(await faultsOf(office.database.read, village)).toEqual([])
  expect([...findings, ...tablet.findings]).toEqual([])
})
