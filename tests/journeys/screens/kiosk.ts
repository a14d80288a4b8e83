import type { Locator } from 'playwright-core'
import { complaintForm, fieldsToAsk } from '../../../src/domain/index.ts'
import { answerQuestion, titleOf } from '../pages/answer.ts'
import { answersTo, Kiosk, serviceOf } from '../pages/kiosk.ts'
import type { Tablet } from '../pages/tablet.ts'
import { said } from '../pages/words.ts'
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
  await tablet.go('/')
  await visit('kiosk-home')
  await tablet.go(`/layanan/kelompok/${birth.group}`)
  await visit('kiosk-group')
  await tablet.go(`/layanan/${birth.id}`)
  await visit('kiosk-start')
  await kiosk.start.click()
  await tourOfQuestions(tablet, visit)
  await kiosk.heading(words.kiosk.papers.title).waitFor()
  await visit('kiosk-papers')
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
  await tablet.go('/cek')
  await visit('kiosk-follow')
  await tablet.expectKnown(ticket)
  await visit('kiosk-followed')
  await tourOfComplaint(tablet, visit)
  await tablet.go('/tidak-ada')
  await visit('kiosk-not-found')
  return ticket
}

/** The first question of each kind, and one that was passed over. */
async function tourOfQuestions({ page, words }: Tablet, visit: Visit): Promise<void> {
  const kiosk = new Kiosk({ page, words })
  const answers = answersTo(birth)
  const seen = new Set<string>()
  for (const field of fieldsToAsk(birth, answers)) {
    await kiosk.heading(titleOf(field, words)).waitFor()
    if (!seen.has(field.type)) await visit(`kiosk-ask-${field.type}`)
    if (seen.size === 0) {
      await kiosk.next.click()
      await page.getByRole('alert').waitFor()
      await visit('kiosk-error')
    }
    seen.add(field.type)
    await answerQuestion(page, field, answers[field.name], words)
    await kiosk.next.click()
  }
}

async function tourOfComplaint(tablet: Tablet, visit: Visit): Promise<void> {
  const kiosk = new Kiosk(tablet)
  await tablet.go('/pengaduan')
  await visit('complaint-start')
  await kiosk.start.click()
  await kiosk.answer(complaintForm, answersTo(complaintForm))
  await kiosk.confirm()
  await code(tablet).waitFor()
  await visit('complaint-receipt')
}

/** The receipt's QR code, which comes a moment after its number. */
function code({ page, words }: Tablet): Locator {
  return page.getByRole('img', { name: said(words.kiosk.receipt.qr, 'no') }).locator('svg')
}
