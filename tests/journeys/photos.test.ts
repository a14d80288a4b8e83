import { afterAll, beforeAll, expect, test } from 'vitest'
import { requirementsFor } from '../../src/domain/index.ts'
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
