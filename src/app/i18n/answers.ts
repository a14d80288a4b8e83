import type { Field, ListField, Option, SimpleField, Text, Village } from '../../domain/index.ts'
import type { Areas } from './areas.ts'
import { formatIsoDate, formatRupiah } from './format.ts'

export type AnswerWords = {
  readonly common: Areas['common']
  /** The catalogue's words in the language in use. */
  readonly say: (text: Text) => string
  /** The reference data, which not every page has at hand. */
  readonly villageOf: (code: string) => Village | undefined
  /** How a number of identity is shown; whole where nothing is said. */
  readonly number?: (digits: string) => string
}

/** An answer under its official name; `value` is undefined where nothing was answered. */
export type AnswerRow = { readonly key: string; readonly term: string; readonly value: string | undefined }

/** An answer that was checked, as people read it: one row, or one for each entry of a list. */
export function answerRows(field: Field, value: unknown, words: AnswerWords): readonly AnswerRow[] {
  if (field.type === 'list' && Array.isArray(value) && value.length > 0) {
    return value.map((entry: unknown, at) => entryRow(field, entry, at, words))
  }
  const said = field.type === 'list' || isEmpty(value) ? undefined : answerText(field, value, words)
  return [{ key: field.name, term: words.say(field.label), value: said }]
}

/** What the n-th of several is called: "Ahli waris ke-2"; `at` counts from 0. */
export function entryName(list: ListField, at: number, { common, say }: Pick<AnswerWords, 'common' | 'say'>) {
  return common.answer.nth({ item: capitalised(say(list.item)), n: at + 1 })
}

/** A noun as it begins a line. */
export function capitalised(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1)
}

/** The answer to one question in words. */
export function answerText(field: SimpleField, value: unknown, words: AnswerWords): string {
  const { common, say, number = (digits: string) => digits } = words
  switch (field.type) {
    case 'yesNo':
      return value === true ? common.answer.yes : common.answer.no
    case 'choice':
      return nameIn(field.options, value, say)
    case 'choices':
      return Array.isArray(value) ? value.map((code) => nameIn(field.options, code, say)).join(', ') : ''
    case 'checklist':
      return common.answer.points({ n: pointsIn(value), of: field.items.length })
    case 'village':
      return villageName(String(value), words)
    case 'money':
      return formatRupiah(Number(value))
    case 'decimal':
      return String(value).replace('.', common.answer.comma)
    case 'date':
      return formatIsoDate(String(value), common.time)
    case 'phone':
      return inFours(String(value).replace('+62', '0'))
    case 'nik':
    case 'familyCardNumber':
      return inFours(number(String(value)))
    default:
      return String(value)
  }
}

function entryRow(list: ListField, entry: unknown, at: number, words: AnswerWords): AnswerRow {
  const answers: Readonly<Record<string, unknown>> = typeof entry === 'object' ? { ...entry } : {}
  const said = list.fields.flatMap((field) => {
    const value = answers[field.name]
    return isEmpty(value) ? [] : [answerText(field, value, words)]
  })
  return { key: `${list.name} ${at}`, term: entryName(list, at, words), value: said.join(', ') }
}

/** With its kind and its district, since names repeat; the code itself where there is no such village. */
function villageName(code: string, { common, villageOf }: AnswerWords): string {
  const village = villageOf(code)
  if (village === undefined) return code
  const { name, kind, district } = village
  return common.area.in({ village: common.area[kind]({ name }), district: district.name })
}

function nameIn(options: readonly Option[], code: unknown, say: AnswerWords['say']): string {
  const option = options.find((one) => one.code === code)
  return option ? say(option.label) : String(code)
}

const pointsIn = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.values(value).filter((is) => is === true).length : 0

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

const inFours = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ')
