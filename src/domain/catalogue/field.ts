import * as z from 'zod/mini'
import { Text } from '../text.ts'
import { Condition } from './condition.ts'

/** A short name that may stand in the open log: of an option, a product, a requirement, a service. */
export const Code = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
export type Code = z.infer<typeof Code>

export const Option = z.strictObject({ code: Code, label: Text })
export type Option = z.infer<typeof Option>

const Name = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{1,39}$/))
const Length = z.int().check(z.minimum(1), z.maximum(2_000))
const Pattern = z.string().check(z.refine(compiles, 'a regular expression'))
const open = z.exactOptional(z.literal(true))

const common = {
  name: Name,
  /** What official forms call it. */
  label: Text,
  /** The question to a resident: one short sentence. */
  ask: Text,
  hint: z.exactOptional(Text),
  required: z.boolean(),
  /** Asked only where this holds; looks at earlier fields alone. */
  when: z.exactOptional(Condition),
  filledBy: z.exactOptional(z.enum(['resident', 'staff'])),
  /** What the regency has yet to confirm about this field. */
  toConfirm: z.exactOptional(z.string()),
}

/** An earlier answer of the same kind that may be this one too: offered, never filled in. */
const sameAs = z.exactOptional(z.strictObject({ field: Name, when: z.exactOptional(Condition) }))

/** The NIK that the answer can be told from: filled in beforehand, for the person to confirm or change. */
const fromNik = z.exactOptional(Name)

/** A day that moves with today: `{ "days": 300 }` ahead, `{ "years": -17 }` back. */
const Distance = z.union([z.strictObject({ days: z.int() }), z.strictObject({ years: z.int() })])

const Nik = z.strictObject({
  ...common,
  type: z.literal('nik'),
  sameAs,
  /** Fields on the same person, to compare digits 7-12 with. */
  matches: z.exactOptional(z.strictObject({ birthDate: z.exactOptional(Name), sex: z.exactOptional(Name) })),
  /** The sex that the number should state, where the question itself says whose it is. */
  expectedSex: z.exactOptional(z.enum(['1', '2'])),
})
const FamilyCardNumber = z.strictObject({ ...common, type: z.literal('familyCardNumber'), sameAs })
const PersonName = z.strictObject({
  ...common,
  type: z.literal('personName'),
  sameAs,
  newRegistration: z.exactOptional(z.literal(true)),
})
const Phone = z.strictObject({ ...common, type: z.literal('phone'), sameAs })
const Line = z.strictObject({
  ...common,
  type: z.literal('text'),
  sameAs,
  maxLength: Length,
  pattern: z.exactOptional(Pattern),
  /** Digits are filled up with zeros in front to this length. */
  padTo: z.exactOptional(z.int().check(z.minimum(1), z.maximum(10))),
})
const Lines = z.strictObject({ ...common, type: z.literal('textarea'), maxLength: Length })
const Day = z.strictObject({
  ...common,
  type: z.literal('date'),
  min: z.exactOptional(z.union([z.iso.date(), z.literal('today'), Distance])),
  max: z.exactOptional(z.union([z.literal('today'), Distance])),
  /** An earlier date that this one must not lie before. */
  notBefore: z.exactOptional(Name),
  warnOlderThanDays: z.exactOptional(z.int().check(z.minimum(1))),
  warnSoonerThanDays: z.exactOptional(z.int().check(z.minimum(1))),
  fromNik,
  open,
})
const Time = z.strictObject({ ...common, type: z.literal('time') })
const Integer = z.strictObject({
  ...common,
  type: z.literal('integer'),
  min: z.int(),
  max: z.union([z.int(), z.literal('currentYear')]),
  open,
})
/** A measure with a comma: `8,5`. */
const Decimal = z.strictObject({
  ...common,
  type: z.literal('decimal'),
  min: z.number(),
  max: z.number(),
  decimals: z.int().check(z.minimum(1), z.maximum(3)),
})
const Money = z.strictObject({ ...common, type: z.literal('money'), min: z.int(), max: z.int() })
const Choice = z.strictObject({
  ...common,
  type: z.literal('choice'),
  options: z.exactOptional(z.array(Option).check(z.minLength(2))),
  /** The code list that the options come from, in place of `options`. */
  optionsFrom: z.exactOptional(Name),
  fromNik,
  open,
})
/** Any number of answers, at least one where it must be answered. */
const Choices = z.strictObject({
  ...common,
  type: z.literal('choices'),
  options: z.array(Option).check(z.minLength(2)),
})
/** A desa or kelurahan of the regency, by its code. */
const VillageChoice = z.strictObject({ ...common, type: z.literal('village'), fromNik })
const YesNo = z.strictObject({ ...common, type: z.literal('yesNo'), open })
const Checklist = z.strictObject({
  ...common,
  type: z.literal('checklist'),
  items: z.array(Option).check(z.minLength(1)),
})

const simple = [
  Nik,
  FamilyCardNumber,
  PersonName,
  Phone,
  Line,
  Lines,
  Day,
  Time,
  Integer,
  Decimal,
  Money,
  Choice,
  Choices,
  YesNo,
  Checklist,
  VillageChoice,
] as const

/** A question that is asked once. */
const SimpleField = z.discriminatedUnion('type', simple)

/** The same questions again for each of several people or things: heirs, members of a family, goods. */
const List = z.strictObject({
  ...common,
  type: z.literal('list'),
  /** What one of them is called: "ahli waris". */
  item: Text,
  min: z.int().check(z.minimum(0)),
  max: z.int().check(z.minimum(1), z.maximum(50)),
  fields: z.array(SimpleField).check(z.minLength(1)),
})

/**
 * A question as published. `open: true` lets its answer travel in an event's open `data`; only a date, a count, a
 * choice or yes/no can carry it, so that no name, number of a person, place, sum or free text ever does.
 */
export const PublishedField = z.discriminatedUnion('type', [...simple, List])
export type PublishedField = z.infer<typeof PublishedField>

/** A question that is asked once, as published. */
export type PublishedSimpleField = z.infer<typeof SimpleField>

/** A choice whose options are at hand, from its own list or from a code list. */
export type ChoiceField = z.infer<typeof Choice> & { readonly options: readonly Option[] }

/** A question that is asked once, ready to be asked. */
export type SimpleField = Exclude<PublishedSimpleField, { type: 'choice' }> | ChoiceField

/** Questions that are asked again for each entry. */
export type ListField = Omit<z.infer<typeof List>, 'fields'> & { readonly fields: readonly SimpleField[] }

/** A question, ready to be asked. `type` decides what else it says. */
export type Field = SimpleField | ListField

/** The field of one type: `FieldOf<'date'>`. */
export type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern).source === pattern
  } catch {
    return false
  }
}
