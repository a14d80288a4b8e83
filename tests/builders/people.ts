import type { Field, IsoDate, SimpleField } from '../../src/domain/index.ts'
import { type Draw, dayFor, OLD } from './days.ts'

/** Somebody invented, as their NIK tells. */
export type Person = { readonly sex: '1' | '2'; readonly birthDate: IsoDate }

/** Behind each NIK stands one person, whose date of birth and sex are asked for elsewhere, or may be. */
export function peopleIn(
  fields: readonly Field[],
  today: IsoDate,
  draw: Draw | undefined,
): ReadonlyMap<string, Person> {
  const niks = fields.filter((field) => field.type === 'nik')
  const born = (nik: string) =>
    fields.find((field) => field.type === 'date' && 'fromNik' in field && field.fromNik === nik)
  return new Map(
    niks.map(({ name, expectedSex, matches }, at) => {
      const asked = born(name) ?? fields.find((field) => field.name === matches?.birthDate)
      const birthDate = asked?.type === 'date' ? dayFor(asked, {}, today, draw) : OLD
      const sex = expectedSex ?? (draw === undefined ? (at === 0 ? '2' : '1') : draw(2) === 0 ? '1' : '2')
      return [name, { sex, birthDate }]
    }),
  )
}

/** A NIK of that person, in a district that does not exist. */
export function nikOf(person: Person | undefined, serial: number): string {
  const { sex, birthDate } = person ?? { sex: '1', birthDate: OLD }
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const inNik = String(Number(day) + (sex === '2' ? 40 : 0)).padStart(2, '0')
  return `351099 ${inNik}${month}${year.slice(2)} ${String(serial).padStart(4, '0')}`
}

/** Whom a question is about, where the catalogue says that a NIK tells its answer. */
export function told(field: SimpleField, people: ReadonlyMap<string, Person>): Person | undefined {
  return 'fromNik' in field ? people.get(field.fromNik ?? '') : undefined
}
