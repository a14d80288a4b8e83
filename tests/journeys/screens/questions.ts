import { type Field, type Form, fieldsToAsk, type Service } from '../../../src/domain/index.ts'
import { answerQuestion, isSearched, titleOf } from '../pages/answer.ts'
import { answersTo, Kiosk } from '../pages/kiosk.ts'
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

/** Opens a form at its first question of a kind, then goes home and away from it. */
export async function tourOfOpenForm(tablet: Tablet, service: Service, kind: Field['type'], visit: Visit) {
  const { page, words } = tablet
  const kiosk = new Kiosk(tablet)
  const asked = fieldsToAsk(service, answersTo(service))
  await tablet.go('/')
  await kiosk.begin(service)
  await kiosk.next.waitFor()
  await tablet.go(`/layanan/${service.id}/isi/${asked.findIndex(({ type }) => type === kind) + 1}`)
  await visit(`kiosk-ask-${kind}`)
  await tablet.go('/')
  const drop = page.getByRole('button', { name: words.kiosk.home.resume.drop, exact: true })
  await drop.waitFor()
  await visit('kiosk-resume')
  await drop.click()
  await drop.waitFor({ state: 'detached' })
}

const kindOf = (field: Field) => (field.type === 'choice' && isSearched(field) ? 'search' : field.type)
