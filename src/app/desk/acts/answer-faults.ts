import type { Field, FieldProblem, Text } from '../../../domain/index.ts'
import { type Areas, capitalised, formatIsoDate, formatRupiah } from '../../i18n/index.ts'

type Words = { common: Areas['common']; desk: Areas['desk']; say: (text: Text) => string }

/** What to say beside an answer that can't stand. */
export function faultWords(
  field: Field,
  { code, details = {} }: Pick<FieldProblem, 'code' | 'details'>,
  { common, desk, say }: Words,
): string {
  const { answerProblems, requiredProblems } = desk
  if (code === 'required' && isIn(requiredProblems, field.type)) return requiredProblems[field.type]
  const { day, month, year } = common.field
  const boxes: Readonly<Record<string, string>> = { day, month, year }
  const number = (value: unknown) => Number(value ?? 0)
  return answerProblems[code]({
    n: number(details.n),
    m: number(details.m),
    most: number(details.most),
    min: limit(details.min, field, common),
    max: limit(details.max, field, common),
    what: field.type === 'list' ? capitalised(say(field.item)) : say(field.label),
    box: String(boxes[String(details.missing)] ?? '').toLowerCase(),
  })
}

const isIn = <T extends object>(words: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(words, key)

function limit(value: unknown, field: Field, { time }: Areas['common']): string {
  if (value === undefined) return ''
  if (field.type === 'money') return formatRupiah(Number(value))
  return field.type === 'date' ? formatIsoDate(String(value), time) : String(value)
}
