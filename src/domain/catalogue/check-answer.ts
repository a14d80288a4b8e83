import {
  bad,
  good,
  type IsoDate,
  type Parsed,
  parseFamilyCardNumber,
  parseNik,
  parsePersonName,
  parsePhoneNumber,
} from '../residents/index.ts'
import type { RawAnswers } from './condition.ts'
import type { ChoiceField, Field, FieldOf } from './field.ts'
import { familyCardsBefore, knownOfPerson, niksBefore } from './neighbours.ts'
import type { ProblemCode, WarningCode } from './problems.ts'
import { areBoxes, readDate } from './read-date.ts'
import { readInteger, readMoney } from './read-number.ts'
import { readLine, readLines, readTime } from './read-text.ts'
import type { Form } from './schema.ts'

/** An answer as it is kept: text, number, yes/no, or a checklist's points by code. */
export type AnswerValue = string | number | boolean | Readonly<Record<string, boolean>>

/** The day in Banyuwangi; and the form with its other answers, to notice a number that stands in the wrong field. */
export type CheckContext = { readonly today: IsoDate; readonly form?: Form; readonly answers?: RawAnswers }

export type Checked<Value = AnswerValue> = Parsed<Value, ProblemCode, WarningCode>

/** Reads the answer to one field. An optional field left empty is null. */
export function checkAnswer(field: Field, raw: unknown, context: CheckContext): Checked<AnswerValue | null> {
  if (isEmpty(raw)) return field.required ? bad('required') : good(null)
  switch (field.type) {
    case 'date':
      return readDate(raw, field, context.today)
    case 'integer':
      return readInteger(
        raw,
        field.min,
        field.max === 'currentYear' ? Number(context.today.slice(0, 4)) : field.max,
      )
    case 'money':
      return readMoney(raw, field.min, field.max)
    case 'yesNo':
      return typeof raw === 'boolean' ? good(raw) : bad('wrongType')
    case 'checklist':
      return readChecklist(raw, field)
    default:
      return typeof raw === 'string' ? checkTyped(field, raw, context) : bad('wrongType')
  }
}

type TypedField = Exclude<Field, FieldOf<'date' | 'integer' | 'money' | 'yesNo' | 'checklist'>>

function checkTyped(field: TypedField, raw: string, context: CheckContext): Checked<string> {
  switch (field.type) {
    case 'nik':
      return parseNik(raw, {
        today: context.today,
        familyCards: familyCardsBefore(field, context),
        ...knownOfPerson(field, context),
      })
    case 'familyCardNumber':
      return parseFamilyCardNumber(raw, niksBefore(field, context))
    case 'personName':
      return parsePersonName(raw, field.newRegistration ? 'newRegistration' : 'existing')
    case 'phone':
      return parsePhoneNumber(raw)
    case 'text':
      return readLine(raw, field)
    case 'textarea':
      return readLines(raw, field)
    case 'time':
      return readTime(raw)
    case 'choice':
      return readChoice(raw, field)
  }
}

function readChoice(raw: string, field: ChoiceField): Checked<string> {
  return field.options.some(({ code }) => code === raw) ? good(raw) : bad('notAnOption')
}

function readChecklist(
  raw: unknown,
  field: FieldOf<'checklist'>,
): Checked<Readonly<Record<string, boolean>>> {
  if (typeof raw !== 'object' || raw === null) return bad('wrongType')
  const given: Record<string, unknown> = { ...raw }
  const codes = field.items.map(({ code }) => code)
  if (Object.keys(given).some((code) => !codes.includes(code))) return bad('notAnOption')
  const points = codes.flatMap((code): [string, boolean][] => {
    const point = given[code]
    return typeof point === 'boolean' ? [[code, point]] : []
  })
  if (points.length < codes.length)
    return bad('checklistIncomplete', { n: points.length, most: codes.length })
  return good(Object.fromEntries(points))
}

function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true
  if (typeof raw === 'string') return raw.trim() === ''
  return areBoxes(raw) && [raw.day, raw.month, raw.year].every((box) => box.trim() === '')
}
