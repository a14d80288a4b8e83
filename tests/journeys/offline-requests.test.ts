import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { OfficerBrowser } from '../builders/officer.ts'
import { village } from '../builders/regency.ts'
import { aFilingPage } from './office/filing.ts'
import { faultsOf, ticketsIn } from './office/ledger.ts'
import { anOffice, type Office } from './office/regency.ts'
import { answersTo, Kiosk, serviceOf } from './pages/kiosk.ts'
import { everythingIn } from './pages/storage.ts'
import { Tablet } from './pages/tablet.ts'

let office: Office
beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.remove())

/** Twenty requests: each service once by hand, and so many more in a second tab of the same tablet. */
const more: Readonly<Record<string, number>> = {
  'kelahiran-4in1': 1,
  'spm-kesehatan': 1,
  'sktm-pendidikan': 1,
  'keterangan-usaha': 2,
  'sktm-umum': 4,
  'keterangan-domisili': 5,
}

async function aTablet(): Promise<Tablet> {
  const tablet = await Tablet.at(office.url)
  onTestFinished(async () => {
    await tablet.remove()
    await office.switchOn()
  })
  return tablet.enrol(await office.pairingCode(village))
}

async function fileAll(tablet: Tablet): Promise<string[]> {
  const kiosk = new Kiosk(tablet)
  const second = await tablet.context.newPage()
  await second.goto(tablet.url)
  const file = await aFilingPage(second)
  const tickets: string[] = []
  for (const [id, count] of Object.entries(more)) {
    const service = serviceOf(id)
    tickets.push(await kiosk.file(service))
    tickets.push(...(await file({ service, answers: answersTo(service), count })))
  }
  return tickets
}

const filed = () => ticketsIn(office.database.read, village)

test('[I1] twenty requests filed without a network outlive the browser, arrive once and in order, and are answered', async () => {
  const tablet = await aTablet()
  // The service worker has a network of its own, which a page's switch does not reach: the server goes too.
  await tablet.networkOff()
  await office.switchOff()
  const tickets = await fileAll(tablet)
  expect(new Set(tickets).size).toBe(20)

  await tablet.reopen({ offline: true })
  await tablet.expectKnown(tickets[0] ?? '')
  await tablet.expectKnown(tickets.at(-1) ?? '')
  const kept = await everythingIn(tablet.page)
  expect(tickets.filter((ticket) => !kept.includes(ticket))).toEqual([])
  await tablet.go('/')
  const { sync } = tablet.words.common
  await tablet.page.getByText(sync.waiting({ n: 20 })).waitFor()
  expect(await filed()).toEqual([])

  await office.switchOn()
  await tablet.networkOn()
  await expect.poll(filed, { timeout: 60_000 }).toEqual(tickets)
  expect(await faultsOf(office.database.read, village)).toEqual([])
  await tablet.page.getByText(sync.waiting({ n: 20 })).waitFor({ state: 'detached' })
  await expectAnswerShows(tablet, tickets[0] ?? '')
  expect(tablet.findings).toEqual([])
})

/** An officer sends a request back; the tablet, looking at it, soon says so. */
async function expectAnswerShows(tablet: Tablet, ticket: string): Promise<void> {
  const { cases } = tablet.words.kiosk
  await tablet.expectKnown(ticket)
  const officer = await new OfficerBrowser(office.url).logIn(office, 'agency')
  const list = await officer.get(`/v1/regency/villages/${village}/cases?ticket=${ticket}`)
  const { cases: found }: { cases: { case: string }[] } = await list.json()
  expect(found).toHaveLength(1)
  const place = `/v1/regency/cases/${village}/${found[0]?.case}`
  const seen: { seen: number; actions: string[] } = await (await officer.get(place)).json()
  expect(seen.actions).toContain('request.returned')
  const body = {
    id: crypto.randomUUID(),
    type: 'request.returned',
    data: { reason: 'incomplete', requirements: [] },
    personal: { note: 'Foto KTP kurang jelas.' },
    seen: seen.seen,
  }
  const before = performance.now()
  const answer = await officer.post(`${place}/act`, body)
  expect(answer.status).toBe(200)
  await tablet.page.getByText(cases.status.returned, { exact: true }).waitFor()
  const took = performance.now() - before
  process.stdout.write(`an officer's answer showed on the tablet after ${took.toFixed(0)} ms\n`)
  // A second on an idle machine; this one builds and tests at the same time.
  expect(took).toBeLessThan(5_000)
}

test('[I1] with the server switched off, the tablet opens, serves and keeps; all arrives when it is on again', async () => {
  const tablet = await aTablet()
  await office.switchOff()
  await tablet.reopen()
  await tablet.go('/')
  const kiosk = new Kiosk(tablet)
  const before = await filed()
  const tickets = [await kiosk.file(serviceOf('keterangan-domisili')), await kiosk.complain()]
  await tablet.page.getByText(tablet.words.common.sync.offline).first().waitFor()

  await office.switchOn()
  await tablet.reopen()
  await tablet.go('/')
  await expect.poll(filed, { timeout: 60_000 }).toEqual([...before, ...tickets])
  expect(await faultsOf(office.database.read, village)).toEqual([])
  expect(tablet.findings).toEqual([])
})
