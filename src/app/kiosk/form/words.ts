import type { Checked, Field, FieldWarning } from '../../../domain/index.ts'
import { type Areas, capitalised, formatIsoDate, formatRupiah } from '../../i18n/index.ts'

type Kiosk = Areas['kiosk']
type Common = Areas['common']
export type Words = {
  readonly kiosk: Kiosk
  readonly common: Common
  readonly say: (text: Field['label']) => string
}

type Wrong = Extract<Checked, { ok: false }>

/** What to say beside a field whose answer cannot stand. */
export function problemWords(field: Field, { problem, details = {} }: Wrong, words: Words): string {
  const { problems, required } = words.kiosk
  if (problem === 'required' && hasOwn(required, field.type)) return required[field.type]
  const what = field.type === 'list' ? capitalised(words.say(field.item)) : words.say(field.label)
  const box = boxWord(String(details.missing ?? ''), words.common)
  const min = limit(details.min, field, words.common)
  const max = limit(details.max, field, words.common)
  const number = (value: unknown) => Number(value ?? 0)
  return problems[problem]({
    n: number(details.n),
    m: number(details.m),
    most: number(details.most),
    min,
    max,
    what,
    box,
  })
}

/** What to say beside an answer that is odd but may stand. */
export function warningWords({ code, details = {} }: FieldWarning, { kiosk }: Words): string {
  return kiosk.warnings[code]({ days: Number(details.days ?? 0) })
}

const hasOwn = <T extends object>(words: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(words, key)

function boxWord(missing: string, { field }: Common): string {
  const boxes: Record<string, string> = { day: field.day, month: field.month, year: field.year }
  return (boxes[missing] ?? '').toLowerCase()
}

function limit(value: string | number | undefined, field: Field, { time }: Common): string {
  if (value === undefined) return ''
  if (field.type === 'money') return formatRupiah(Number(value))
  return field.type === 'date' ? formatIsoDate(String(value), time) : String(value)
}
