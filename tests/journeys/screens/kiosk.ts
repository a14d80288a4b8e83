import type { Locator } from 'playwright-core'
import { complaintForm } from '../../../src/domain/index.ts'
import { Kiosk, serviceOf } from '../pages/kiosk.ts'
import type { Tablet } from '../pages/tablet.ts'
import { said } from '../pages/words.ts'
import { tourOfAside } from './aside.ts'
import { tourOfOtherQuestions, tourOfQuestions } from './questions.ts'
import type { Visit } from './visit.ts'

const birth = serviceOf('kelahiran-4in1')

/** Before a tablet has a village. */
export async function tourOfEnrolment(tablet: Tablet, visit: Visit): Promise<void> {
  await tablet.go('/')
  await visit('kiosk-unenrolled')
  await tablet.go('/pasang')
  await visit('enrol')
}

/** Every main screen of the kiosk, on the way from home to a receipt; resolves with its number. */
export async function tourOfKiosk(tablet: Tablet, visit: Visit): Promise<string> {
  const { page, words } = tablet
  const kiosk = new Kiosk(tablet)
  const seen = new Set<string>()
  await tablet.go('/')
  await visit('kiosk-home')
  await tourOfSearch(tablet, visit)
  await tourOfDisplay(tablet, visit)
  await tablet.go(`/layanan/kelompok/${birth.group}`)
  await visit('kiosk-group')
  await tablet.go(`/layanan/${birth.id}`)
  await visit('kiosk-start')
  await kiosk.start.click()
  await tourOfQuestions(tablet, birth, seen, visit)
  await kiosk.heading(words.kiosk.papers.title).waitFor()
  await visit('kiosk-papers')
  await tourOfCamera(tablet, visit)
  await kiosk.next.click()
  await kiosk.heading(words.kiosk.priority.title).waitFor()
  await visit('kiosk-priority')
  await kiosk.next.click()
  await kiosk.heading(words.kiosk.check.title).waitFor()
  await visit('kiosk-check')
  const ticket = await kiosk.confirm()
  await code(tablet).waitFor()
  await visit('kiosk-receipt')
  await page.goBack()
  await kiosk.heading(words.kiosk.sent.title).waitFor()
  await visit('kiosk-sent')
  await tourOfFollowing(tablet, ticket, visit)
  await tourOfComplaint(tablet, seen, visit)
  await tourOfOtherQuestions(tablet, seen, visit)
  await tourOfAside(tablet, visit)
  await tablet.go('/tidak-ada')
  await visit('kiosk-not-found')
  return ticket
}

async function tourOfDisplay({ page, words }: Tablet, visit: Visit): Promise<void> {
  const { act, display } = words.common
  await page.getByRole('button', { name: display.title, exact: true }).click()
  await page.getByRole('dialog', { name: display.title }).waitFor()
  await visit('kiosk-display')
  await page.getByRole('button', { name: act.close, exact: true }).click()
}

/** Nobody lets this browser have a camera: what else can be done. */
async function tourOfCamera({ page, words }: Tablet, visit: Visit): Promise<void> {
  const { photo, act } = words.common
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: photo.take, exact: true }).click()
  await page.getByRole('alert').getByText(photo.camera.closed).waitFor()
  await visit('kiosk-camera')
  await page.getByRole('button', { name: act.close, exact: true }).click()
}

async function tourOfFollowing(tablet: Tablet, ticket: string, visit: Visit): Promise<void> {
  await tablet.go('/')
  await new Kiosk(tablet).follow('A0001-0')
  await tablet.page.getByRole('alert').waitFor()
  await visit('kiosk-follow')
  await tablet.expectKnown(ticket)
  await visit('kiosk-followed')
}

async function tourOfComplaint(tablet: Tablet, seen: Set<string>, visit: Visit): Promise<void> {
  const kiosk = new Kiosk(tablet)
  await tablet.go('/pengaduan')
  await visit('complaint-start')
  await kiosk.start.click()
  await tourOfQuestions(tablet, complaintForm, seen, visit)
  await kiosk.heading(tablet.words.kiosk.photos.title).waitFor()
  await visit('complaint-photos')
  await kiosk.next.click()
  await kiosk.confirm()
  await code(tablet).waitFor()
  await visit('complaint-receipt')
}

/** The receipt's QR code, which comes a moment after its number. */
function code({ page, words }: Tablet): Locator {
  return page.getByRole('img', { name: said(words.kiosk.receipt.qr, 'no') }).locator('svg')
}

/** A need that is found, and one that is not. */
async function tourOfSearch({ page, words }: Tablet, visit: Visit): Promise<void> {
  const { search } = words.kiosk.home
  await page.getByRole('searchbox').fill('surat')
  await page.getByText(search.found({ n: 5 })).waitFor()
  await visit('kiosk-search')
  await page.getByRole('searchbox').fill('xyzzy')
  await page.getByText(search.noneBody).waitFor()
  await visit('kiosk-search-none')
  await page.getByRole('button', { name: search.clear, exact: true }).click()
}
