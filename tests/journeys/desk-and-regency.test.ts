import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../../src/server/db/index.ts'
import { village } from '../builders/regency.ts'
import { aFilingPage } from './office/filing.ts'
import { faultsOf, ticketsIn } from './office/ledger.ts'
import { anOffice, type Office } from './office/regency.ts'
import { Desk } from './pages/desk.ts'
import { Inspector } from './pages/inspector.ts'
import { answersTo, serviceOf } from './pages/kiosk.ts'
import { RegencyPages } from './pages/regency.ts'
import { Tablet } from './pages/tablet.ts'
import { wordsIn } from './pages/words.ts'

const [operator, head] = ['Operator Contoh', 'Kepala Contoh']
const birth = serviceOf('kelahiran-4in1')
const domicile = serviceOf('keterangan-domisili')

let office: Office
let tablet: Tablet
let officer: Tablet
beforeAll(async () => {
  office = await anOffice()
  tablet = await Tablet.at(office.url)
  await tablet.enrol(await office.pairingCode(village))
  officer = await Tablet.at(office.url)
})
afterAll(async () => {
  await officer.remove()
  await tablet.remove()
  await office.remove()
})

async function file(service: typeof birth): Promise<string> {
  const filing = await aFilingPage(tablet.page)
  const [ticket = ''] = await filing({ service, answers: answersTo(service), count: 1 })
  return ticket
}

const filed = () => ticketsIn(office.database.read, village)

test('a birth is checked at a desk without a network, issued by the regency product by product, and handed over', async () => {
  const { desk: d, regency: r } = tablet.words
  const ticket = await file(birth)
  await expect.poll(filed, { timeout: 30_000 }).toEqual([ticket])

  await tablet.networkOff()
  await tablet.go('/loket')
  const desk = new Desk(tablet)
  await desk.unlock(operator, office.staff.operator.pin)
  await desk.open(ticket)
  await desk.act(d.acts.label['request.verified']).click()
  await desk.standing(d.cases.status.verified).waitFor()
  await tablet.networkOn()

  await officer.go('/kabupaten')
  const pages = new RegencyPages(officer)
  await pages.logIn(office.officers.agency)
  const open = pages.figure(village, r.villages.columns.open)
  await expect.poll(() => open.textContent()).toBe('1')
  await officer.page.getByRole('link', { name: r.nav.work, exact: true }).click()
  await officer.page.getByRole('link', { name: ticket }).first().click()
  await pages.button(r.acts.label['request.approved']).click()
  for (const product of birth.products) {
    const issue = pages.button(r.acts.issue({ what: product.name.id }))
    await issue.click()
    await issue.waitFor({ state: 'detached' })
  }

  await desk.standing(d.cases.status.readyForPickup).waitFor()
  expect(await tablet.page.getByText(d.cases.product.issued, { exact: true }).count()).toBe(4)
  await desk.act(d.acts.label['request.handedOver']).click()
  await tablet.page
    .getByRole('dialog')
    .getByRole('button', { name: d.acts.confirm['request.handedOver'] })
    .click()
  await desk.standing(d.cases.status.completed).waitFor()
  await officer.page.getByText(r.cases.status.completed, { exact: true }).first().waitFor()

  await pages.logOut()
  await officer.page.reload()
  await officer.page.getByRole('heading', { level: 1, name: r.login.title }).waitFor()
  expect(await faultsOf(office.database.read, village)).toEqual([])
  expect(tablet.findings).toEqual([])
})

const dismiss = statement('journey-dismiss', 'DELETE FROM staff WHERE village_code = $1 AND staff = $2')

test('what the server refuses stays to be seen with its reason, and changes nothing', async () => {
  const { desk: d, common: c } = tablet.words
  const ticket = await file(domicile)
  await expect.poll(filed, { timeout: 30_000 }).toContain(ticket)
  await tablet.networkOff()
  await tablet.go('/loket')
  const desk = new Desk(tablet)
  await desk.unlock(head, office.staff.head.pin)
  await desk.open(ticket)
  await desk.act(d.acts.label['request.verified']).click()
  await desk.standing(d.cases.status.awaitingSignature).waitFor()
  // Meanwhile the regency has taken the head's right away.
  await office.database.withTx((tx) => tx.run(dismiss, [village, office.staff.head.id]))
  await tablet.networkOn()

  await tablet.page.getByRole('heading', { level: 1, name: d.lock.title }).waitFor()
  await desk.unlock(operator, office.staff.operator.pin)
  await tablet.page
    .getByText(d.board.line.stopped({ n: 1 }))
    .first()
    .waitFor()
  await tablet.go('/loket/perbaikan')
  await desk.unlock(operator, office.staff.operator.pin)
  await tablet.page.getByText(d.cases.events['request.verified'], { exact: true }).waitFor()
  const reason = c.problems.NOT_AUTHORISED.replace(/\.$/, '')
  await tablet.page.getByText(c.sync.refused({ x: reason })).waitFor()
  const inspector = new Inspector(tablet, [await wordsIn('en')])
  await inspector.look('desk-stopped')
  expect(inspector.findings).toEqual([])
  await tablet.page.getByRole('link', { name: d.acts.stopped.see({ ticket }) }).click()
  await desk.standing(d.cases.status.submitted).waitFor()
  expect(await faultsOf(office.database.read, village)).toEqual([])
  expect(tablet.findings).toEqual([])
})

test('a locked desk shows nothing of anybody, nor after a reload; a wrong PIN opens nothing', async () => {
  const { page, words } = tablet
  const { lock } = words.desk
  const ticket = await file(domicile)
  const shown = () => page.locator('body').innerText()
  await tablet.go('/loket')
  await page.getByRole('radio', { name: operator, exact: true }).check()
  await page.getByLabel(lock.pin, { exact: true }).fill('000000')
  await page.getByRole('button', { name: lock.open, exact: true }).click()
  await page
    .getByText(lock.wrong({ n: 2 }))
    .first()
    .waitFor()

  const desk = new Desk(tablet)
  await desk.unlock(operator, office.staff.operator.pin)
  await desk.open(ticket)
  await page.getByText(ticket).last().waitFor()
  await desk.lock()
  expect(await shown()).not.toContain(ticket)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: lock.title }).waitFor()
  expect(await shown()).not.toContain(ticket)
  expect(tablet.findings).toEqual([])
})
