import { type Condition, comparisonsIn } from './condition.ts'
import type { PublishedField } from './field.ts'
import type { PublishedCatalogue, PublishedService } from './schema.ts'

type Path = readonly PropertyKey[]

/** Something that each part's own schema cannot see: a name used twice, a reference to nothing. */
export type Fault = { readonly path: Path; readonly message: string }

/** The faults between the parts of a catalogue. */
export function faultsIn({ services, codeLists }: PublishedCatalogue): readonly Fault[] {
  return [
    ...repeated(
      services.map(({ id }) => id),
      ['services'],
      'id',
    ),
    ...services.flatMap((service, at) => inService(service, codeLists, ['services', at])),
  ]
}

type Lists = PublishedCatalogue['codeLists']
type Placed = { readonly field: PublishedField; readonly path: Path }

function inService(service: PublishedService, lists: Lists, path: Path): readonly Fault[] {
  const placed = service.sections.flatMap(({ fields }, section) =>
    fields.map((field, at): Placed => ({ field, path: [...path, 'sections', section, 'fields', at] })),
  )
  const fields = placed.map(({ field }) => field)
  return [
    ...repeated(
      fields.map(({ name }) => name),
      [...path, 'sections'],
      'name',
    ),
    ...repeated(
      service.products.map(({ id }) => id),
      [...path, 'products'],
      'id',
    ),
    ...repeated(
      service.requirements.map(({ id }) => id),
      [...path, 'requirements'],
      'id',
    ),
    ...placed.flatMap((one, at) => inField(one, fields.slice(0, at), fields, lists)),
    ...service.requirements.flatMap(({ when }, at) =>
      inCondition(when, fields, lists, [...path, 'requirements', at, 'when']),
    ),
  ]
}

function inField(
  { field, path }: Placed,
  before: readonly PublishedField[],
  all: readonly PublishedField[],
  lists: Lists,
): readonly Fault[] {
  const faults = [...inCondition(field.when, before, lists, [...path, 'when'])]
  if (field.type === 'choice') faults.push(...inChoice(field, lists, path))
  if (field.type === 'nik') faults.push(...inMatches(field, all, path))
  return faults
}

function inChoice(
  field: Extract<PublishedField, { type: 'choice' }>,
  lists: Lists,
  path: Path,
): readonly Fault[] {
  if ((field.options === undefined) === (field.optionsFrom === undefined)) {
    return [{ path, message: 'either options or optionsFrom' }]
  }
  const codes = optionCodes(field, lists)
  if (codes === undefined)
    return [{ path: [...path, 'optionsFrom'], message: `no code list ${field.optionsFrom}` }]
  return repeated(codes, [...path, 'options'], 'code')
}

function inMatches(
  field: Extract<PublishedField, { type: 'nik' }>,
  all: readonly PublishedField[],
  path: Path,
): readonly Fault[] {
  const typed = { birthDate: 'date', sex: 'choice' } as const
  return (['birthDate', 'sex'] as const).flatMap((key) => {
    const name = field.matches?.[key]
    const found = name === undefined || all.some((other) => other.name === name && other.type === typed[key])
    return found ? [] : [{ path: [...path, 'matches', key], message: `no ${typed[key]} field ${name}` }]
  })
}

function inCondition(
  when: Condition | undefined,
  fields: readonly PublishedField[],
  lists: Lists,
  path: Path,
): readonly Fault[] {
  if (when === undefined) return []
  return comparisonsIn(when).flatMap(({ field: name, values }) => {
    const field = fields.find((other) => other.name === name)
    if (field === undefined) return [{ path, message: `no earlier field ${name}` }]
    const never = values.find((value) => !canBe(field, value, lists))
    return never === undefined ? [] : [{ path, message: `${name} is never ${String(never)}` }]
  })
}

function canBe(field: PublishedField, value: unknown, lists: Lists): boolean {
  if (field.type === 'yesNo') return typeof value === 'boolean'
  if (field.type === 'integer' || field.type === 'money') return typeof value === 'number'
  return (
    field.type === 'choice' &&
    typeof value === 'string' &&
    optionCodes(field, lists)?.includes(value) === true
  )
}

function optionCodes(
  field: Extract<PublishedField, { type: 'choice' }>,
  lists: Lists,
): readonly string[] | undefined {
  const options = field.options ?? lists[field.optionsFrom ?? '']
  return options?.map(({ code }) => code)
}

function repeated(names: readonly string[], path: Path, key: string): readonly Fault[] {
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  return twice.map((name) => ({ path, message: `${key} ${name} twice` }))
}
