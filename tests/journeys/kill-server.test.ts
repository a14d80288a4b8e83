import type { Request } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { village } from '../builders/regency.ts'
import { aFilingPage } from './office/filing.ts'
import { faultsOf, ticketsIn } from './office/ledger.ts'
import { aStandaloneOffice, type StandaloneOffice } from './office/standalone.ts'
import { answersTo, serviceOf } from './pages/kiosk.ts'
import { Tablet } from './pages/tablet.ts'
import { said } from './pages/words.ts'

const queuedEach = 100

let office: StandaloneOffice
beforeAll(async () => {
  office = await aStandaloneOffice()
})
afterAll(() => office.remove())

const pushes = '/v1/sync'
/** Whether a request carries events to the server: from the tab or its service worker, whichever comes first. */
const isPush = (request: Request) => new URL(request.url()).pathname === pushes

const arrived = () => office.look(({ read }) => ticketsIn(read, village))

/** When the server and its database die; `before`: how many it already had. */
const moments: Readonly<Record<string, (tablet: Tablet, before: number) => Promise<unknown>>> = {
  'as a push comes': ({ context }) => context.waitForEvent('request', isPush),
  'as soon as the tablet hears that it is kept': ({ context }) =>
    context.waitForEvent('response', (response) => isPush(response.request())),
  'once it is kept, before the tablet hears of it': async (tablet, before) => {
    tablet.loseAnswersTo(pushes)
    await expect.poll(async () => (await arrived()).length, { timeout: 30_000 }).toBeGreaterThan(before)
  },
}

test('[I1] [I2] a server and database killed in the middle of pushes lose nothing and double nothing', async () => {
  const tablet = await Tablet.at(office.url)
  onTestFinished(() => tablet.remove())
  await tablet.enrol(await office.pairingCode(village))
  const service = serviceOf('keterangan-domisili')
  const allSent = said(tablet.words.common.sync.sent, 't')
  const tickets: string[] = []
  for (const [when, moment] of Object.entries(moments)) {
    const file = await aFilingPage(tablet.page)
    await tablet.networkOff()
    tickets.push(...(await file({ service, answers: answersTo(service), count: queuedEach })))
    const come = moment(tablet, tickets.length - queuedEach)
    await tablet.networkOn()
    // A new page does not sit out the old one's back-off.
    await Promise.all([come.then(office.killAndRestart), tablet.go('/')])
    const there = (await arrived()).length
    process.stdout.write(`killed ${when}: ${there} of ${tickets.length} had arrived\n`)
    expect(await office.look(({ read }) => faultsOf(read, village))).toEqual([])

    await tablet.networkOff()
    await tablet.networkOn()
    await tablet.go('/')
    await expect.poll(arrived, { timeout: 60_000, interval: 250 }).toEqual(tickets)
    await tablet.page.getByText(allSent).waitFor()
  }
  expect(await office.look(({ read }) => faultsOf(read, village))).toEqual([])
  expect(tablet.findings).toEqual([])
})
