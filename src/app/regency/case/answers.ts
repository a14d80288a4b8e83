import type { Field, Form } from '../../../domain/index.ts'
import type { OpenedCase } from '../../../protocol/index.ts'
import { type AnswerWords, answerRows } from '../../i18n/index.ts'
import type { SummaryRow } from '../../ui/index.ts'

type Answers = Readonly<Record<string, unknown>>

/** Every answer that may be seen: the open ones and those from envelopes; what was put right later stands. */
export function answersOf(opened: OpenedCase): Answers {
  const open = opened.kind === 'request' ? opened.answers : { category: opened.category }
  const sealed = opened.entries.flatMap(({ effect, personal }) =>
    effect === 'applied' && isRecord(personal?.answers) ? [personal.answers] : [],
  )
  return Object.assign({}, ...sealed, open)
}

/** The answered questions of a section, as people read them. */
export function rowsOf(
  fields: readonly Field[],
  answers: Answers,
  words: AnswerWords,
): readonly SummaryRow[] {
  return fields
    .flatMap((field) => answerRows(field, answers[field.name], words))
    .filter(({ value }) => value !== undefined)
}

/** Whether a number of identity is among the answers. */
export function hasNumbers(form: Form | undefined, answers: Answers): boolean {
  const fields = form?.sections.flatMap((section) => section.fields) ?? []
  return fields.some((field) =>
    field.type === 'list'
      ? field.fields.some(isNumber) && Array.isArray(answers[field.name])
      : isNumber(field) && typeof answers[field.name] === 'string',
  )
}

const isNumber = ({ type }: Field): boolean => type === 'nik' || type === 'familyCardNumber'

/** Region and serial stay, district and date of birth do not, as in domain's `maskNik`. */
export const masked = (number: string): string => `${number.slice(0, 4)}••••••••${number.slice(-4)}`

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
