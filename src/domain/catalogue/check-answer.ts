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
import type { Field } from './field.ts'
import { familyCardsBefore, knownOfPerson, niksBefore } from './neighbours.ts'
import type { ProblemCode, WarningCode } from './problems.ts'
import { readChecklist, readChoice, readChoices, readVillage } from './read-choice.ts'
import { areBoxes, readDate } from './read-date.ts'
import { readList } from './read-list.ts'
import { readDecimal, readInteger, readMoney } from './read-number.ts'
import { readLine, readLines, readTime } from './read-text.ts'
import type { Form } from './schema.ts'

/** An answer as it is kept: text, number, yes/no, a checklist's points by code, or several codes. */
export type PlainValue = string | number | boolean | Readonly<Record<string, boolean>> | readonly string[]

/** The answers of one entry of a list. */
export type ListEntry = Readonly<Record<string, PlainValue>>

/** An answer as it is kept: of one question, or the entries of a list. */
export type AnswerValue = PlainValue | readonly ListEntry[]

/** The day in Banyuwangi; and the form with its other answers, to notice a number that stands in the wrong field. */
export type CheckContext = { readonly today: IsoDate; readonly form?: Form; readonly answers?: RawAnswers }

export type Checked<Value = AnswerValue> = Parsed<Value, ProblemCode, WarningCode>

/** Reads the answer to one field. An optional field left empty is null. */
export function checkAnswer(field: Field, raw: unknown, context: CheckContext): Checked<AnswerValue | null> {
  if (isEmpty(raw)) return field.required ? bad('required') : good(null)
  switch (field.type) {
    case 'date':
      return readDate(raw, field, context)
    case 'integer':
      return readInteger(
        raw,
        field.min,
        field.max === 'currentYear' ? Number(context.today.slice(0, 4)) : field.max,
      )
    case 'money':
      return readMoney(raw, field.min, field.max)
    case 'decimal':
      return readDecimal(raw, field)
    case 'yesNo':
      return typeof raw === 'boolean' ? good(raw) : bad('wrongType')
    case 'checklist':
      return readChecklist(raw, field)
    case 'choices':
      return readChoices(raw, field)
    case 'list':
      return readList(raw, field, context)
    default:
      return typeof raw === 'string' ? checkTyped(field, raw, context) : bad('wrongType')
  }
}

type TypedField = Extract<
  Field,
  {
    type:
      | 'nik'
      | 'familyCardNumber'
      | 'personName'
      | 'phone'
      | 'text'
      | 'textarea'
      | 'time'
      | 'choice'
      | 'village'
  }
>

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
    case 'village':
      return readVillage(raw)
  }
}

/** Whether an answer is that of one question. */
export function isPlain(value: AnswerValue): value is PlainValue {
  return !Array.isArray(value) || value.every((one) => typeof one === 'string')
}

function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true
  if (typeof raw === 'string') return raw.trim() === ''
  if (Array.isArray(raw)) return raw.length === 0
  return areBoxes(raw) && [raw.day, raw.month, raw.year].every((box) => box.trim() === '')
}
