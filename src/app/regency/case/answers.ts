import type { Field, Form } from '../../../domain/index.ts'
import type { OpenedCase } from '../../../protocol/index.ts'
import { type Areas, formatIsoDate, formatRupiah } from '../../i18n/index.ts'
import type { SummaryRow } from '../../ui/index.ts'

type Answers = Readonly<Record<string, unknown>>
type Words = {
  readonly say: (text: Field['label']) => string
  readonly common: Areas['common']
  readonly points: (p: { n: number; of: number }) => string
  /** Numbers of identity whole, not masked. */
  readonly full: boolean
}

/** Every answer that may be seen: the open ones and those from envelopes; what was put right later stands. */
export function answersOf(opened: OpenedCase): Answers {
  const open = opened.kind === 'request' ? opened.answers : { category: opened.category }
  const sealed = opened.entries.flatMap(({ effect, personal }) =>
    effect === 'applied' && isRecord(personal?.answers) ? [personal.answers] : [],
  )
  return Object.assign({}, ...sealed, open)
}

/** The answered questions of a section, as people read them. */
export function rowsOf(fields: readonly Field[], answers: Answers, words: Words): readonly SummaryRow[] {
  return fields.flatMap((field) => {
    const answer = answers[field.name]
    if (answer === undefined || answer === null || answer === '') return []
    return [{ key: field.name, term: words.say(field.label), value: textOf(field, answer, words) }]
  })
}

/** Whether a number of identity is among the answers. */
export function hasNumbers(form: Form | undefined, answers: Answers): boolean {
  const fields = form?.sections.flatMap((section) => section.fields) ?? []
  return fields.some((field) => isNumber(field) && typeof answers[field.name] === 'string')
}

const isNumber = ({ type }: Field): boolean => type === 'nik' || type === 'familyCardNumber'

function textOf(field: Field, answer: unknown, { say, common, points, full }: Words): string {
  switch (field.type) {
    case 'nik':
    case 'familyCardNumber':
      return inFours(full ? String(answer) : masked(String(answer)))
    case 'yesNo':
      return answer === true ? common.answer.yes : common.answer.no
    case 'choice': {
      const option = field.options.find(({ code }) => code === answer)
      return option ? say(option.label) : String(answer)
    }
    case 'money':
      return formatRupiah(Number(answer))
    case 'date':
      return formatIsoDate(String(answer), common.time)
    case 'checklist':
      return points({
        n: isRecord(answer) ? Object.values(answer).filter(Boolean).length : 0,
        of: field.items.length,
      })
    default:
      return String(answer)
  }
}

/** Region and serial stay, district and date of birth do not, as in domain's `maskNik`. */
const masked = (number: string): string => `${number.slice(0, 4)}••••••••${number.slice(-4)}`

const inFours = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
