import { type Field, type Form, fieldsToAsk } from '../../../src/domain/index.ts'
import { answerQuestion, isSearched, titleOf } from '../pages/answer.ts'
import { answersTo, Kiosk, services } from '../pages/kiosk.ts'
import type { Tablet } from '../pages/tablet.ts'
import type { Visit } from './visit.ts'

/** Answers an open form; visits the first question of each kind that was not seen yet, and the first one passed over. */
export async function tourOfQuestions(tablet: Tablet, form: Form, seen: Set<string>, visit: Visit) {
  const { page, words } = tablet
  const kiosk = new Kiosk(tablet)
  const answers = answersTo(form)
  for (const field of fieldsToAsk(form, answers)) {
    await kiosk.heading(titleOf(field, words)).waitFor()
    const kind = kindOf(field)
    if (!seen.has(kind)) await visit(`kiosk-ask-${kind}`)
    if (seen.size === 0) {
      await kiosk.next.click()
      await page.getByRole('alert').waitFor()
      await visit('kiosk-error')
    }
    seen.add(kind)
    await answerQuestion(page, field, answers[field.name], words)
    await kiosk.next.click()
  }
}

/** Opens forms at their questions of kinds that were not seen yet; then goes home, where the last one waits. */
export async function tourOfOtherQuestions(tablet: Tablet, seen: Set<string>, visit: Visit) {
  const { page, words } = tablet
  const kiosk = new Kiosk(tablet)
  for (const service of services) {
    const answers = answersTo(service)
    for (const [at, field] of fieldsToAsk(service, answers).entries()) {
      const kind = kindOf(field)
      if (seen.has(kind)) continue
      seen.add(kind)
      await tablet.go(`/layanan/${service.id}`)
      await kiosk.start.click()
      await kiosk.answer(service, answers, at)
      await kiosk.heading(titleOf(field, words)).waitFor()
      // A list is looked at with somebody in it.
      if (field.type === 'list') await answerQuestion(page, field, answers[field.name], words)
      await visit(`kiosk-ask-${kind}`)
    }
  }
  await tablet.go('/')
  const drop = page.getByRole('button', { name: words.kiosk.home.resume.drop, exact: true })
  await drop.waitFor()
  await visit('kiosk-resume')
  await drop.click()
  await drop.waitFor({ state: 'detached' })
}

const kindOf = (field: Field) => (field.type === 'choice' && isSearched(field) ? 'search' : field.type)
