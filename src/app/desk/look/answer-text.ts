import type { Field, Text } from '../../../domain/index.ts'
import { type Areas, formatIsoDate, formatRupiah } from '../../i18n/index.ts'

export type AnswerWords = {
  readonly common: Areas['common']
  readonly cases: Areas['desk']['cases']
  readonly say: (text: Text) => string
}

/** A kept answer as people read it; undefined where it is empty. */
export function answerText(field: Field, value: unknown, words: AnswerWords): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const { common, cases, say } = words
  switch (field.type) {
    case 'yesNo':
      return value === true ? common.answer.yes : common.answer.no
    case 'choice': {
      const option = field.options.find(({ code }) => code === value)
      return option ? say(option.label) : String(value)
    }
    case 'money':
      return formatRupiah(Number(value))
    case 'date':
      return formatIsoDate(String(value), common.time)
    case 'nik':
    case 'familyCardNumber':
      return String(value).replace(/(\d{4})(?=\d)/g, '$1 ')
    case 'checklist': {
      const points = typeof value === 'object' ? Object.values(value) : []
      return cases.answerYes({ n: points.filter((is) => is === true).length, of: field.items.length })
    }
    default:
      return String(value)
  }
}
