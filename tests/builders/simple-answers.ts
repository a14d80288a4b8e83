import type { IsoDate, RawAnswers, SimpleField } from '../../src/domain/index.ts'
import { villages } from '../../src/domain/reference/index.ts'
import { boxesOf, type Draw, dayFor } from './days.ts'
import { nikOf, type Person, told } from './people.ts'

/** What answers to a form are drawn from. */
export type World = {
  readonly today: IsoDate
  readonly draw: Draw | undefined
  /** Who is behind each NIK question, by its name. */
  readonly people: ReadonlyMap<string, Person>
  /** Of everybody's NIK the last four digits. */
  readonly serial: () => number
}

const names = ["Siti Nur'aini", 'Budi Santoso', 'Wayan', 'H. Achmad Fauzi, S.Pd.', 'Sri Rahayu Ningsih']
const places = ['Jalan Melati 12', 'Dusun Krajan', 'depan balai desa', 'Warung Bu Sri', 'Kota Malang']
const telephones = ['0812 3456 7890', '+62 812-3456-7890', '628123456789', '0857.1234.5678']
const stories = [
  'Untuk membuka rekening.\nTerima kasih.',
  'Rumah rusak karena angin; atap bocor (3 titik).',
  'Sakit',
]

/** An answer to one question. */
export function simpleAnswer(
  field: SimpleField,
  answers: RawAnswers,
  { draw, today, people, serial }: World,
): unknown {
  const one = <Value>(values: readonly Value[]): Value | undefined => values[draw?.(values.length) ?? 0]
  switch (field.type) {
    case 'nik':
      return nikOf(people.get(field.name), serial())
    case 'familyCardNumber':
      return '3510991208150001'
    case 'personName':
      return field.newRegistration ? 'Bintang Pratama' : one(names)
    case 'phone':
      return one(telephones)
    case 'text':
      return field.pattern === undefined ? one(places)?.slice(0, field.maxLength) : shaped(field)
    case 'textarea':
      return one(stories)
    case 'date':
      return boxesOf(told(field, people)?.birthDate ?? dayFor(field, answers, today, draw))
    case 'time':
      return one(['7.30', '00:05', '23.59'])
    case 'integer':
      return String(between(field.min, maxOf(field, today), draw))
    case 'decimal':
      return `${between(Math.ceil(field.min), Math.floor(field.max) - 1, draw)},5`
    case 'money':
      return one(['Rp1.500.000', '0', '750000'])
    case 'choice':
      return told(field, people)?.sex ?? (draw === undefined ? field.options[1] : one(field.options))?.code
    case 'choices':
      return someOf(field.options, draw)
    case 'yesNo':
      return draw === undefined || draw(2) === 0
    case 'checklist':
      return Object.fromEntries(field.items.map(({ code }) => [code, draw === undefined || draw(2) === 0]))
    case 'village':
      return one(villages)?.code
  }
}

function between(min: number, max: number, draw: Draw | undefined): number {
  if (draw === undefined) return Math.min(min + 1, max)
  return [min, max, min + draw(max - min + 1)][draw(3)] ?? min
}

function maxOf({ max }: Extract<SimpleField, { type: 'integer' }>, today: IsoDate): number {
  return max === 'currentYear' ? Number(today.slice(0, 4)) : max
}

function someOf(options: readonly { readonly code: string }[], draw: Draw | undefined): readonly string[] {
  const codes = options.map(({ code }) => code)
  if (draw === undefined) return codes.slice(0, 2)
  const first = draw(codes.length)
  return codes.filter((_, at) => at === first || draw(2) === 0)
}

/** Text of the form that a question demands: digits, or an address of electronic mail. */
function shaped({ pattern = '', maxLength }: Extract<SimpleField, { type: 'text' }>): string {
  if (pattern.includes('@')) return 'warga@example.com'
  return maxLength === 3 ? '3' : '1234567890123456'.slice(0, maxLength)
}
