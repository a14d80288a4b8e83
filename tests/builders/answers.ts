import { type Field, type Form, fieldsToAsk, type RawAnswers } from '../../src/domain/index.ts'

/**
 * Answers that a resident could give to every question of a form, as the kiosk keeps them before they are checked.
 * Synthetic: district 351099 does not exist. `overrides` replaces single answers; the questions follow them.
 */
export function anAnswerTo(form: Form, overrides: RawAnswers = {}): RawAnswers {
  let answers: RawAnswers = {}
  for (;;) {
    const open = fieldsToAsk(form, answers).find(({ name }) => !Object.hasOwn(answers, name))
    if (open === undefined) return answers
    const answer = Object.hasOwn(overrides, open.name) ? overrides[open.name] : sample(open)
    answers = { ...answers, [open.name]: answer }
  }
}

function sample(field: Field): unknown {
  switch (field.type) {
    case 'nik':
      return field.expectedSex === '2' || field.matches ? '351099 670359 0001' : '3510-9927-0359-0002'
    case 'familyCardNumber':
      return '3510991208150001'
    case 'personName':
      return field.newRegistration ? 'Bintang Pratama' : "Siti Nur'aini"
    case 'phone':
      return '0812 3456 7890'
    case 'text':
      return field.pattern === undefined ? 'Jalan Melati 12' : digitsFor(field.maxLength)
    case 'textarea':
      return 'Untuk membuka rekening.\nTerima kasih.'
    case 'date':
      return field.name === 'birthDate'
        ? { day: '20', month: 'November', year: '2026' }
        : { day: '27', month: 'Maret', year: '1959' }
    case 'time':
      return '7.30'
    case 'integer':
      return String(field.min + 1)
    case 'money':
      return 'Rp1.500.000'
    case 'choice':
      return field.options[1]?.code
    case 'yesNo':
      return true
    case 'checklist':
      return Object.fromEntries(field.items.map(({ code }) => [code, true]))
  }
}

function digitsFor(length: number): string {
  return length === 3 ? '3' : '1234567890'.slice(0, length)
}
