/** Somebody who does not exist. */
export type Person = {
  readonly name: string
  /** 1 male, 2 female, as the registry writes it. */
  readonly sex: '1' | '2'
  readonly birthDate: string
  readonly nik: string
  readonly phone: string
}

const given: readonly (readonly [string, Person['sex']])[] = [
  ['Aminah', '2'],
  ['Bagus', '1'],
  ['Citra', '2'],
  ['Darsono', '1'],
  ['Endang', '2'],
  ['Fajar', '1'],
  ['Ginarti', '2'],
  ['Hasan', '1'],
  ['Indah', '2'],
  ['Joko', '1'],
  ['Kartini', '2'],
  ['Lutfi', '1'],
  ['Misnati', '2'],
  ['Nurhadi', '1'],
]

/** The n-th invented person. The NIK's district, 99, does not exist; the name says what it is. */
function person(n: number): Person {
  const [name, sex] = given[n % given.length] ?? ['Contoh', '1']
  const year = 1955 + ((n * 7) % 45)
  const month = (n % 12) + 1
  const day = (n % 27) + 1
  const inNik = sex === '2' ? day + 40 : day
  const date = `${two(inNik)}${two(month)}${two(year % 100)}`
  return {
    name: `${name} Contoh`,
    sex,
    birthDate: `${year}-${two(month)}-${two(day)}`,
    nik: `351099${date}${String((n % 9_000) + 1).padStart(4, '0')}`,
    phone: `081200000${String(n % 1_000).padStart(3, '0')}`,
  }
}

/** One of each sex, so that a mother is a woman and a father a man. */
export function personOf(sex: Person['sex'], n: number): Person {
  const one = person(n)
  return one.sex === sex ? one : person(n + 1)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
