import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { complaintForm, requirementsFor } from '../../src/domain/index.ts'
import { statement } from '../../src/server/db/index.ts'
import { village } from '../builders/regency.ts'
import { anOffice, type Office } from './office/regency.ts'
import { Desk } from './pages/desk.ts'
import { answersTo, Kiosk, serviceOf } from './pages/kiosk.ts'
import { aPhoto, bytesKept } from './pages/photo.ts'
import { Tablet } from './pages/tablet.ts'

const service = serviceOf('keterangan-domisili')
const answers = answersTo(service)
const [paper] = requirementsFor(service, answers).filter(({ form }) => form !== 'generated')
if (!paper) throw new Error('a paper is needed')

let office: Office
let tablet: Tablet
let other: Tablet
beforeAll(async () => {
  office = await anOffice()
  tablet = await Tablet.at(office.url)
  await tablet.enrol(await office.pairingCode(village))
  other = await Tablet.at(office.url)
  await other.enrol(await office.pairingCode(village))
})
afterAll(async () => {
  await tablet.remove()
  await other.remove()
  await office.remove()
})

const stored = statement<{ size: number }>('test_blobs', 'SELECT size FROM blob WHERE village_code = $1')

test('a photo taken without a network outlives a reload, reaches the regency by itself, and shows at another desk', async () => {
  const { photo: t } = tablet.words.common
  const { papers, check } = tablet.words.kiosk
  await tablet.networkOff()
  const kiosk = new Kiosk(tablet)
  await kiosk.begin(service)
  await kiosk.answer(service, answers)
  await kiosk.heading(papers.title).waitFor()
  await tablet.page.getByRole('checkbox', { name: paper.label.id }).check()
  const camera = tablet.page.getByLabel(`${t.take}: ${paper.label.id}`)
  await camera.setInputFiles({
    name: 'berkas.exe',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('MZ not a photo'),
  })
  await tablet.page.getByText(tablet.words.common.problems.WRONG_KIND).waitFor()
  const taken = await aPhoto(tablet.page)
  await camera.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: taken })
  await tablet.page.getByText(t.kept).waitFor()

  await tablet.page.reload()
  const name = t.of({ paper: paper.label.id, n: 1 })
  await tablet.page.getByRole('button', { name: t.look({ paper: name }) }).waitFor()
  await kiosk.next.click()
  await kiosk.pass(tablet.words.kiosk.priority.title)
  await kiosk.heading(check.title).waitFor()
  const ticket = await kiosk.confirm()

  await tablet.networkOn()
  const files = () => office.database.read.rows(stored, [village])
  await expect.poll(files, { timeout: 60_000 }).toHaveLength(1)
  const [file] = await files()
  expect(file?.size).toBeLessThan(400_000)

  await other.go('/loket')
  const desk = new Desk(other)
  await desk.unlock('Operator Contoh', office.staff.operator.pin)
  await desk.open(ticket)
  const picture = other.page.getByRole('button', { name: t.look({ paper: name }) }).locator('img')
  await picture.waitFor()
  const shown = () => picture.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))
  await expect.poll(shown).toBe(1_600)
  expect(await bytesKept(tablet.page)).not.toContain('GPS-RAHASIA')
  expect(tablet.findings).toEqual([])
  expect(other.findings).toEqual([])
})

test('a complaint brings a photo of what it is about to the desk', async () => {
  const { photo: t } = tablet.words.common
  const { photos } = tablet.words.kiosk
  const kiosk = new Kiosk(tablet)
  await tablet.go('/')
  await kiosk.beginComplaint()
  await kiosk.answer(complaintForm, answersTo(complaintForm))
  await kiosk.heading(photos.title).waitFor()
  const buffer = await aPhoto(tablet.page)
  const camera = tablet.page.getByLabel(`${t.take}: ${photos.name}`)
  await camera.setInputFiles({ name: 'jalan.jpg', mimeType: 'image/jpeg', buffer })
  await tablet.page.getByText(t.kept).waitFor()
  await kiosk.next.click()
  await tablet.page.getByText(photos.some({ n: 1 })).waitFor()
  const ticket = await kiosk.confirm()
  await other.go('/loket')
  const desk = new Desk(other)
  await desk.unlock('Operator Contoh', office.staff.operator.pin)
  await desk.open(ticket)
  const name = t.of({ paper: other.words.desk.cases.sections.photos, n: 1 })
  await other.page.getByRole('button', { name: t.look({ paper: name }) }).waitFor()
})

/** Chromium's own picture of a clock, moving, in place of a camera; nobody is asked. */
const aCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

async function thePapers(one: Tablet): Promise<Kiosk> {
  const kiosk = new Kiosk(one)
  await one.go('/')
  await kiosk.begin(service)
  await kiosk.answer(service, answers)
  await kiosk.heading(one.words.kiosk.papers.title).waitFor()
  await one.page.getByRole('checkbox', { name: paper?.label.id ?? '' }).check()
  return kiosk
}

test('two pages are photographed in the page, one of them again; the camera is let go of', async () => {
  const { photo: t } = tablet.words.common
  const camera = await Tablet.at(office.url, undefined, aCamera)
  onTestFinished(() => camera.remove())
  await camera.enrol(await office.pairingCode(village))
  await thePapers(camera)
  const button = (name: string) => camera.page.getByRole('button', { name, exact: true })
  await button(t.take).click()
  const dialog = camera.page.getByRole('dialog')
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click()
  await dialog.getByText(t.camera.fit).waitFor()
  await press(t.take)
  await press(t.camera.again)
  await press(t.take)
  await press(t.camera.use)
  await dialog.getByText(t.camera.next({ n: 1 })).waitFor()
  await press(t.take)
  await press(t.camera.use)
  await dialog.getByText(t.camera.next({ n: 2 })).waitFor()
  await press(t.camera.done)
  for (const n of [1, 2]) await button(t.look({ paper: t.of({ paper: paper?.label.id ?? '', n }) })).waitFor()
  expect(await camera.page.locator('video').count()).toBe(0)
  expect(camera.findings).toEqual([])
})

test('where the camera is refused or missing, what else can be done is said', async () => {
  const { photo: t } = tablet.words.common
  await thePapers(tablet)
  await tablet.page.getByRole('button', { name: t.take, exact: true }).click()
  await tablet.page.getByRole('alert').getByText(t.camera.closed).waitFor()
  const chooser = tablet.page.waitForEvent('filechooser')
  await tablet.page.getByRole('button', { name: t.camera.other, exact: true }).click()
  const buffer = await aPhoto(tablet.page)
  await (await chooser).setFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
  await tablet.page.getByText(t.kept).waitFor()
  await tablet.page.getByRole('dialog').waitFor({ state: 'hidden' })
})
