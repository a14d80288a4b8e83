import {
  type AnswerValue,
  checkAnswer,
  type Field,
  type IsoDate,
  type RawAnswers,
} from '../../../domain/index.ts'
import { formatIsoDate, formatRupiah } from '../../i18n/index.ts'
import type { Words } from './words.ts'

/** An answer as people read it, on the page that is checked before sending; undefined where it is empty. */
export function answerText(
  field: Field,
  answers: RawAnswers,
  today: IsoDate,
  words: Words,
): string | undefined {
  const checked = checkAnswer(field, answers[field.name], { today })
  if (!checked.ok || checked.value === null) return undefined
  return valueText(field, checked.value, words)
}

function valueText(field: Field, value: AnswerValue, { common, say }: Words): string {
  const { yes, no } = common.answer
  switch (field.type) {
    case 'yesNo':
      return value === true ? yes : no
    case 'choice': {
      const option = field.options.find(({ code }) => code === value)
      return option ? say(option.label) : String(value)
    }
    case 'money':
      return formatRupiah(Number(value))
    case 'date':
      return formatIsoDate(String(value), common.time)
    case 'phone':
      return String(value)
        .replace('+62', '0')
        .replace(/(\d{4})(?=\d)/g, '$1 ')
    case 'nik':
    case 'familyCardNumber':
      return String(value).replace(/(\d{4})(?=\d)/g, '$1 ')
    case 'checklist': {
      const points = Object.entries(value).filter(([, isSo]) => isSo)
      return `${points.length} ${yes}`
    }
    default:
      return String(value)
  }
}
