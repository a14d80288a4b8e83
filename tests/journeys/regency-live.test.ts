import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { otherVillage, village } from '../builders/regency.ts'
import { aFilingPage } from './office/filing.ts'
import { anOffice, type Office } from './office/regency.ts'
import { Desk } from './pages/desk.ts'
import { answersTo, Kiosk, serviceOf } from './pages/kiosk.ts'
import { RegencyPages } from './pages/regency.ts'
import { everythingIn } from './pages/storage.ts'
import { Tablet } from './pages/tablet.ts'

let office: Office
let tablet: Tablet
let elsewhere: Tablet
let officer: Tablet
let pages: RegencyPages
beforeAll(async () => {
  office = await anOffice()
  ;[tablet, elsewhere, officer] = await Promise.all([aTabletOf(village), aTabletOf(otherVillage), aBrowser()])
  pages = new RegencyPages(officer)
})
afterAll(async () => {
  await Promise.all([tablet, elsewhere, officer].map((one) => one.remove()))
  await office.remove()
})

const aBrowser = () => Tablet.at(office.url)
const aTabletOf = async (place: string) => (await aBrowser()).enrol(await office.pairingCode(place))

async function logIn(who: Parameters<RegencyPages['logIn']>[0]): Promise<void> {
  await officer.context.clearCookies()
  await officer.go('/kabupaten')
  await pages.logIn(who)
}

/** A second is promised, on a machine that does nothing else; this one builds, serves, browses and asserts. */
const soon = 5_000

/** Does something and waits until a screen elsewhere shows it. */
async function shows(what: string, screen: Locator, act: () => Promise<void>): Promise<void> {
  const before = performance.now()
  await act()
  await screen.first().waitFor()
  const took = performance.now() - before
  process.stdout.write(`${what} showed after ${took.toFixed(0)} ms\n`)
  expect(took).toBeLessThan(soon)
}

test('the table of villages is live, leads to a complaint, and its answer shows at once on the tablet that follows it', async () => {
  const { kiosk: k, regency: r } = tablet.words
  const text = 'Lampu jalan Gang Contoh padam.'
  await logIn(office.officers.supervisor)
  const open = (code: string) => pages.figure(code, r.villages.columns.open)
  await expect.poll(() => open(village).textContent()).toBe('0')

  const kiosk = new Kiosk(tablet)
  await kiosk.fillComplaint({ text })
  let ticket = ''
  await shows('a complaint', open(village).getByText('1', { exact: true }), async () => {
    ticket = await kiosk.confirm()
  })
  expect(await open(otherVillage).textContent()).toBe('0')

  await pages.village(village)
  await pages.case(ticket)
  await officer.page.getByText(text, { exact: true }).first().waitFor()
  await tablet.expectKnown(ticket)
  await pages.begin('complaint.responded', 'Petugas datang sore ini.')
  const answered = tablet.page.getByText(k.cases.status.responded, { exact: true })
  await shows('an answer', answered, () => pages.confirm('complaint.responded'))
  expect([...officer.findings, ...tablet.findings]).toEqual([])
})

test('approvals and returns show at once at the desk that has the case open, and nowhere in another village', async () => {
  const { desk: d, regency: r } = tablet.words
  const birth = serviceOf('kelahiran-4in1')
  const file = await aFilingPage(tablet.page)
  const [checked = '', unclear = ''] = await file({ service: birth, answers: answersTo(birth), count: 2 })
  await tablet.go('/loket')
  const desk = new Desk(tablet)
  await desk.unlock('Operator Contoh', office.staff.operator.pin)
  await desk.open(checked)
  await desk.act(d.acts.label['request.verified']).click()
  await desk.standing(d.cases.status.verified).waitFor()

  await logIn(office.officers.agency)
  await pages.village(village)
  await pages.case(checked)
  await shows('an approval', desk.standing(d.cases.status.inProgress), () =>
    pages.button(r.acts.label['request.approved']).click(),
  )

  await desk.open(unclear)
  await officer.page.goBack()
  await pages.case(unclear)
  await pages.begin('request.returned', 'Foto KTP kurang jelas.', r.acts.reasons.unclear)
  await shows('a return', desk.standing(d.cases.status.returned), () => pages.confirm('request.returned'))

  // It has asked the regency since, so it would have them if it could.
  const theirs = await new Kiosk(elsewhere).complain()
  await expect
    .poll(() => elsewhere.page.getByText(elsewhere.words.common.sync.waiting({ n: 1 })).count())
    .toBe(0)
  const held = await everythingIn(elsewhere.page)
  expect([theirs, checked, unclear].map((ticket) => held.includes(ticket))).toEqual([true, false, false])
  expect([...officer.findings, ...tablet.findings, ...elsewhere.findings]).toEqual([])
})
