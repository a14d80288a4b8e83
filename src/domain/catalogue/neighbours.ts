import { digitsOf, type IsoDate, type SexCode } from '../residents/index.ts'
import type { CheckContext } from './answer.ts'
import type { Field, FieldOf } from './field.ts'
import { dateIn } from './read-date.ts'

/** The family card numbers that the form asks for before a field: of two equal numbers the later is the mistake. */
export function familyCardsBefore(field: Field, context: CheckContext): readonly string[] {
  return numbersBefore(field, 'familyCardNumber', context)
}

/** The NIKs that the form asks for before a field. */
export function niksBefore(field: Field, context: CheckContext): readonly string[] {
  return numbersBefore(field, 'nik', context)
}

/** What the form says of the person whose NIK a field asks for. */
export function knownOfPerson(
  field: FieldOf<'nik'>,
  { answers = {} }: CheckContext,
): { readonly birthDate?: IsoDate | undefined; readonly sex?: SexCode | undefined } {
  const birthDate = dateIn(answers[field.matches?.birthDate ?? ''])
  const sex = field.expectedSex ?? answers[field.matches?.sex ?? '']
  return {
    birthDate: birthDate.ok ? birthDate.value : undefined,
    sex: sex === '1' || sex === '2' ? sex : undefined,
  }
}

function numbersBefore(
  field: Field,
  type: 'nik' | 'familyCardNumber',
  { form, answers = {} }: CheckContext,
): readonly string[] {
  const fields = form?.sections.flatMap((section) => section.fields) ?? []
  const at = fields.findIndex(({ name }) => name === field.name)
  const before = fields.slice(0, Math.max(0, at))
  return before.flatMap((other) => {
    const answer = other.type === type ? answers[other.name] : undefined
    const digits = typeof answer === 'string' ? digitsOf(answer) : null
    return digits ? [digits] : []
  })
}
