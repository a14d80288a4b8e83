import { type Condition, comparisonsIn } from './condition.ts'
import type { Fault } from './faults.ts'
import type { PublishedField } from './field.ts'
import type { PublishedCatalogue } from './schema.ts'

export type Path = readonly PropertyKey[]

/** What a field may refer to: the fields before it, or all of its form; and the code lists. */
type Known = {
  readonly before: readonly PublishedField[]
  readonly all: readonly PublishedField[]
  readonly lists: PublishedCatalogue['codeLists']
}

type Of<T extends PublishedField['type']> = Extract<PublishedField, { type: T }>

/** The faults of a field against the fields around it. */
export function fieldFaults(field: PublishedField, path: Path, known: Known): readonly Fault[] {
  return [...comparisonFaults(field.when, [...path, 'when'], known), ...ofItsKind(field, path, known)]
}

/** Every field of a form, those of lists among them. */
export function fieldsIn(fields: readonly PublishedField[]): readonly PublishedField[] {
  return fields.flatMap((field) => (field.type === 'list' ? [field, ...field.fields] : [field]))
}

/** The faults of a condition: a field that does not stand before, a value that it never has. */
export function comparisonFaults(when: Condition | undefined, path: Path, known: Known): readonly Fault[] {
  if (when === undefined) return []
  return comparisonsIn(when).flatMap(({ field: name, values }) => {
    const field = known.before.find((other) => other.name === name)
    if (field === undefined) return [{ path, message: `no earlier field ${name}` }]
    const never = values.find((value) => !canBe(field, value, known.lists))
    return never === undefined ? [] : [{ path, message: `${name} is never ${String(never)}` }]
  })
}

/** A fault for each name that occurs twice. */
export function repeated(names: readonly string[], path: Path, key: string): readonly Fault[] {
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  return twice.map((name) => ({ path, message: `${key} ${name} twice` }))
}

function ofItsKind(field: PublishedField, path: Path, known: Known): readonly Fault[] {
  switch (field.type) {
    case 'nik':
      return [...inMatches(field, path, known), ...inSameAs(field, path, known)]
    case 'familyCardNumber':
    case 'personName':
    case 'phone':
    case 'text':
      return inSameAs(field, path, known)
    case 'date':
      return [
        ...mustStandBefore('date', field.notBefore, [...path, 'notBefore'], known),
        ...mustStandBefore('nik', field.fromNik, [...path, 'fromNik'], known),
      ]
    case 'village':
      return mustStandBefore('nik', field.fromNik, [...path, 'fromNik'], known)
    case 'choice':
      return [
        ...inChoice(field, path, known),
        ...mustStandBefore('nik', field.fromNik, [...path, 'fromNik'], known),
      ]
    case 'choices':
      return repeated(codesOf(field.options), [...path, 'options'], 'code')
    case 'list':
      return inList(field, path, known)
    default:
      return []
  }
}

/** An entry's conditions see the answers before the list and those of the entry itself. Nothing in it is open. */
function inList(list: Of<'list'>, path: Path, { before, lists }: Known): readonly Fault[] {
  const faults = list.fields.flatMap((field, at): readonly Fault[] => {
    const place = [...path, 'fields', at]
    const around = {
      before: [...before, ...list.fields.slice(0, at)],
      all: [...before, ...list.fields],
      lists,
    }
    const plain = !('open' in field && field.open) && field.filledBy === undefined
    return [
      ...fieldFaults(field, place, around),
      ...(plain ? [] : [{ path: place, message: 'neither open nor filledBy inside a list' }]),
    ]
  })
  const few = list.required ? 1 : 0
  if (list.min < few) faults.push({ path: [...path, 'min'], message: 'a required list has at least 1' })
  if (list.max < list.min) faults.push({ path: [...path, 'max'], message: 'max below min' })
  return faults
}

function inChoice(field: Of<'choice'>, path: Path, { lists }: Known): readonly Fault[] {
  if ((field.options === undefined) === (field.optionsFrom === undefined)) {
    return [{ path, message: 'either options or optionsFrom' }]
  }
  const options = field.options ?? lists[field.optionsFrom ?? '']
  if (options === undefined) {
    return [{ path: [...path, 'optionsFrom'], message: `no code list ${field.optionsFrom}` }]
  }
  return repeated(codesOf(options), [...path, 'options'], 'code')
}

function inMatches(field: Of<'nik'>, path: Path, { all }: Known): readonly Fault[] {
  const typed = { birthDate: 'date', sex: 'choice' } as const
  return (['birthDate', 'sex'] as const).flatMap((key) => {
    const name = field.matches?.[key]
    const found = name === undefined || all.some((other) => other.name === name && other.type === typed[key])
    return found ? [] : [{ path: [...path, 'matches', key], message: `no ${typed[key]} field ${name}` }]
  })
}

function inSameAs(
  field: Of<'nik' | 'familyCardNumber' | 'personName' | 'phone' | 'text'>,
  path: Path,
  known: Known,
): readonly Fault[] {
  const place = [...path, 'sameAs']
  return [
    ...mustStandBefore(field.type, field.sameAs?.field, place, known),
    ...comparisonFaults(field.sameAs?.when, [...place, 'when'], known),
  ]
}

function mustStandBefore(
  type: PublishedField['type'],
  name: string | undefined,
  path: Path,
  { before }: Known,
): readonly Fault[] {
  const found = name === undefined || before.some((other) => other.name === name && other.type === type)
  return found ? [] : [{ path, message: `no earlier ${type} field ${name}` }]
}

function canBe(field: PublishedField, value: unknown, lists: Known['lists']): boolean {
  if (field.type === 'yesNo') return typeof value === 'boolean'
  if (field.type === 'integer' || field.type === 'money') return typeof value === 'number'
  if (field.type !== 'choice' || typeof value !== 'string') return false
  return codesOf(field.options ?? lists[field.optionsFrom ?? ''] ?? []).includes(value)
}

function codesOf(options: readonly { readonly code: string }[]): readonly string[] {
  return options.map(({ code }) => code)
}
