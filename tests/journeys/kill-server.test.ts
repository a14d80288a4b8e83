import { setTimeout as pause } from 'node:timers/promises'
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { village } from '../builders/regency.ts'
import { aFilingPage } from './office/filing.ts'
import { faultsOf, ticketsIn } from './office/ledger.ts'
import { aStandaloneOffice, type StandaloneOffice } from './office/standalone.ts'
import { answersTo, serviceOf } from './pages/kiosk.ts'
import { Tablet } from './pages/tablet.ts'

const kills = 3
const queuedEach = 100
/** A push of such a batch takes about so long: a kill falls before, within or after its commit. */
const withinMillis = 400

let office: StandaloneOffice
beforeAll(async () => {
  office = await aStandaloneOffice()
})
afterAll(() => office.remove())

/** Whether a request carries events to the server. */
const isPush = (request: Request) => new URL(request.url()).pathname === '/v1/sync'

const arrived = () => office.look(({ read }) => ticketsIn(read, village))

test('[I1] [I2] a server and database killed in the middle of pushes lose nothing and double nothing', async () => {
  const tablet = await Tablet.at(office.url)
  onTestFinished(() => tablet.remove())
  await tablet.enrol(await office.pairingCode(village))
  const service = serviceOf('keterangan-domisili')
  const tickets: string[] = []
  for (let kill = 1; kill <= kills; kill += 1) {
    const file = await aFilingPage(tablet.page)
    await tablet.networkOff()
    tickets.push(...(await file({ service, answers: answersTo(service), count: queuedEach })))
    // The tab or its service worker, whichever comes first; a new tab does not sit out the old one's back-off.
    const pushed = tablet.context.waitForEvent('request', isPush)
    await tablet.networkOn()
    await tablet.go('/')
    await pushed
    const after = Math.random() * withinMillis
    await pause(after) // a moment by chance, not a wait for something
    await office.killAndRestart()
    const there = (await arrived()).length
    process.stdout.write(
      `killed ${after.toFixed(0)} ms into a push: ${there} of ${tickets.length} had arrived\n`,
    )
    expect(await office.look(({ read }) => faultsOf(read, village))).toEqual([])
  }
  await tablet.go('/')
  await expect.poll(arrived, { timeout: 90_000, interval: 250 }).toEqual(tickets)
  expect(await office.look(({ read }) => faultsOf(read, village))).toEqual([])
  expect(tablet.findings).toEqual([])
})
