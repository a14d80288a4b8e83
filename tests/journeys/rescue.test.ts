import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../../src/server/db/index.ts'
import { village } from '../builders/regency.ts'
import { aFilingPage } from './office/filing.ts'
import { anOffice, type Office } from './office/regency.ts'
import { Desk } from './pages/desk.ts'
import { answersTo, serviceOf } from './pages/kiosk.ts'
import { Tablet } from './pages/tablet.ts'

const service = serviceOf('keterangan-domisili')

let office: Office
let away: Tablet
let carrier: Tablet
beforeAll(async () => {
  office = await anOffice()
  away = await Tablet.at(office.url)
  await away.enrol(await office.pairingCode(village))
  carrier = await Tablet.at(office.url)
  await carrier.enrol(await office.pairingCode(village))
})
afterAll(async () => {
  await away.remove()
  await carrier.remove()
  await office.remove()
})

const logged = statement<{ id: string }>('test_logged', 'SELECT id FROM event WHERE village_code = $1')
const inLog = async () => (await office.database.read.rows(logged, [village])).length

/** The page of sealed files, behind the PIN, by the connection's button. */
async function rescuePage(tablet: Tablet) {
  const { desk: t } = tablet.words
  await tablet.go('/loket')
  await new Desk(tablet).unlock('Operator Contoh', office.staff.operator.pin)
  await tablet.page.getByRole('button', { name: t.board.line.title }).click()
  await tablet.page.getByRole('link', { name: t.rescue.link }).click()
  await tablet.page.getByRole('heading', { level: 1, name: t.rescue.title }).waitFor()
  return t.rescue
}

test('a tablet without a network hands its work to another on a stick; both come online, and all is there once', async () => {
  await away.networkOff()
  const file = await aFilingPage(away.page)
  await file({ service, answers: answersTo(service), count: 3 })
  const t = await rescuePage(away)
  const downloading = away.page.waitForEvent('download')
  await away.page.getByRole('button', { name: t.save.act }).click()
  const download = await downloading
  await away.page.getByText(t.save.done({ n: 3, photos: 0 })).waitFor()
  const sealed = await readFile(await download.path())
  expect(download.suggestedFilename()).toMatch(/\.kampung$/)

  await carrier.networkOff()
  await rescuePage(carrier)
  const choose = carrier.page.getByLabel(t.carry.act, { exact: true }).and(carrier.page.locator('input'))
  await choose.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no stick') })
  await carrier.page.getByText(t.carry.NOT_SEALED).waitFor()
  const taken = { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer: sealed }
  await choose.setInputFiles(taken)
  await carrier.page.getByText(t.carry.keptBody).waitFor()
  await carrier.page.getByText(t.carry.waiting({ n: 1 })).waitFor()
  await carrier.killAndReopen({ offline: true })
  expect(await inLog()).toBe(0)

  await carrier.networkOn()
  await carrier.go('/')
  await expect.poll(inLog, { timeout: 60_000 }).toBe(3)
  await rescuePage(carrier)
  await carrier.page.getByText(t.carry.none).waitFor()

  await away.networkOn()
  await expect
    .poll(() => away.page.getByText(t.save.waiting({ n: 0 })).isVisible(), { timeout: 60_000 })
    .toBe(true)
  expect(await inLog()).toBe(3)
  expect(away.findings).toEqual([])
})
