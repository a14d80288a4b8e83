import { comparisonFaults, fieldFaults, fieldsIn, type Path, repeated } from './field-faults.ts'
import type { PublishedCatalogue, PublishedService } from './schema.ts'

/** Something that each part's own schema cannot see: a name used twice, a reference to nothing. */
export type Fault = { readonly path: Path; readonly message: string }

/** The faults between the parts of a catalogue. */
export function faultsIn({ services, codeLists, local = [] }: PublishedCatalogue): readonly Fault[] {
  const ids = services.map(({ id }) => id)
  return [
    ...repeated(ids, ['services'], 'id'),
    ...services.flatMap((service, at) => inService(service, codeLists, ['services', at])),
    ...local.flatMap(({ services: named = [] }, at) =>
      named
        .filter((id) => !ids.includes(id))
        .map((id) => ({ path: ['local', at, 'services'], message: `no service ${id}` })),
    ),
  ]
}

type Lists = PublishedCatalogue['codeLists']

function inService(service: PublishedService, lists: Lists, path: Path): readonly Fault[] {
  const placed = service.sections.flatMap(({ fields }, section) =>
    fields.map((field, at) => ({ field, path: [...path, 'sections', section, 'fields', at] })),
  )
  const fields = placed.map(({ field }) => field)
  return [
    ...repeated(
      fieldsIn(fields).map(({ name }) => name),
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
    ...placed.flatMap(({ field, path }, at) =>
      fieldFaults(field, path, { before: fields.slice(0, at), all: fields, lists }),
    ),
    ...service.requirements.flatMap(({ when }, at) =>
      comparisonFaults(when, [...path, 'requirements', at, 'when'], { before: fields, all: fields, lists }),
    ),
  ]
}
