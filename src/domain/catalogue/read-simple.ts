import {
  bad,
  good,
  parseFamilyCardNumber,
  parseNik,
  parsePersonName,
  parsePhoneNumber,
} from '../residents/index.ts'
import type { CheckContext, Checked, PlainValue } from './answer.ts'
import type { SimpleField } from './field.ts'
import { familyCardsBefore, knownOfPerson, niksBefore } from './neighbours.ts'
import { readChecklist, readChoice, readChoices, readVillage } from './read-choice.ts'
import { areBoxes, readDate } from './read-date.ts'
import { readDecimal, readInteger, readMoney } from './read-number.ts'
import { readLine, readLines, readTime } from './read-text.ts'

/** Reads the answer to a question that is asked once. An optional one left empty is null. */
export function readSimple(
  field: SimpleField,
  raw: unknown,
  context: CheckContext,
): Checked<PlainValue | null> {
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
    default:
      return typeof raw === 'string' ? checkTyped(field, raw, context) : bad('wrongType')
  }
}

type TypedField = Extract<
  SimpleField,
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

/** Whether nothing was answered. */
export function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true
  if (typeof raw === 'string') return raw.trim() === ''
  if (Array.isArray(raw)) return raw.length === 0
  return areBoxes(raw) && [raw.day, raw.month, raw.year].every((box) => box.trim() === '')
}
