import { type Field, type Form, fieldsToAsk, type RawAnswers } from '../../domain/index.ts'
import type { Person } from './people.ts'

/** Who plays in a story: the applicant, and others where a form asks for them. */
export type Cast = { readonly applicant: Person; readonly others: readonly [Person, Person, Person, Person] }

/**
 * Answers to every question of a form, as the kiosk keeps them. Nobody exists: district 351099 is none, and every
 * name says Contoh. `overrides` replaces single answers; the questions that follow from them are asked.
 */
export function answersTo(form: Form, cast: Cast, overrides: RawAnswers = {}): RawAnswers {
  let answers: RawAnswers = {}
  for (;;) {
    const field = fieldsToAsk(form, answers).find(({ name }) => !Object.hasOwn(answers, name))
    if (field === undefined) return answers
    const answer = Object.hasOwn(overrides, field.name) ? overrides[field.name] : sample(field, cast)
    answers = { ...answers, [field.name]: answer }
  }
}

const words: Readonly<Record<string, string>> = {
  applicantBirthPlace: 'Banyuwangi',
  birthPlace: 'Puskesmas Contoh',
  street: 'Jalan Contoh 12',
  hamlet: 'Krajan',
  rt: '2',
  rw: '5',
  businessName: 'Warung Contoh',
  businessType: 'Warung makan',
  businessAddress: 'Depan balai desa',
  schoolName: 'SDN Contoh 1',
  grade: 'Kelas 4',
  nisn: '0099000000',
  facilityName: 'RSUD Contoh',
  place: 'Dekat jembatan dusun Krajan',
}

function sample(field: Field, cast: Cast): unknown {
  const { applicant, others } = cast
  switch (field.type) {
    case 'nik':
      return personFor(field.name, applicant, others).nik
    case 'personName':
      return field.newRegistration ? 'Bintang Contoh' : personFor(field.name, applicant, others).name
    case 'familyCardNumber':
      return '3510991208150001'
    case 'phone':
      return applicant.phone
    case 'text':
      return words[field.name] ?? 'Contoh'
    case 'textarea':
      return 'Contoh untuk mengurus keperluan keluarga.'
    case 'date':
      return dateFor(field.name, applicant)
    case 'time':
      return '7.30'
    case 'decimal':
      return String(field.min)
    case 'integer':
      return String(numbersFor[field.name] ?? field.min + 1)
    case 'money':
      return '900000'
    case 'choice':
      return field.name === 'applicantSex' ? applicant.sex : field.options[1]?.code
    case 'choices':
      return field.options.slice(0, 1).map(({ code }) => code)
    case 'village':
      return '35.10.05.2002'
    case 'list':
      return [Object.fromEntries(field.fields.map((one) => [one.name, sample(one, cast)]))]
    case 'yesNo':
      return field.name !== 'urgent'
    case 'checklist':
      return {}
  }
}

const numbersFor: Readonly<Record<string, number>> = {
  birthWeightGram: 3_100,
  birthLengthCm: 49,
  birthOrder: 2,
  startYear: 2015,
  dependants: 3,
}

function personFor(field: string, applicant: Person, others: Cast['others']): Person {
  if (field.startsWith('mother') || field.startsWith('student')) return others[0]
  if (field.startsWith('father') || field.startsWith('patient')) return others[1]
  if (field.startsWith('witness1')) return others[2]
  return field.startsWith('witness2') ? others[3] : applicant
}

function dateFor(field: string, { birthDate }: Person): unknown {
  const text = field === 'applicantBirthDate' ? birthDate : '2026-01-15'
  const [year, month, day] = text.split('-')
  return { day, month, year }
}
