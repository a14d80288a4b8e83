import { faultsIn } from './faults.ts'
import type { Field, ListField, PublishedField, PublishedSimpleField, SimpleField } from './field.ts'
import { type Catalogue, PublishedCatalogue, type PublishedService, type Service } from './schema.ts'
import { isRecord, withShared } from './shared.ts'

/** The catalogue, or each place where it is malformed: `services[2] spm-kesehatan: products[0].id: …`. */
export type Loaded =
  | { readonly ok: true; readonly value: Catalogue }
  | { readonly ok: false; readonly places: readonly string[] }

/** Reads a catalogue as the server publishes it. Parts named by `use` are put in the services that share them. */
export function loadCatalogue(json: unknown): Loaded {
  const expanded = withShared(json)
  const parsed = PublishedCatalogue.safeParse(expanded)
  if (!parsed.success) {
    return {
      ok: false,
      places: parsed.error.issues.map(({ path, message }) => placeOf(path, message, expanded)),
    }
  }
  const places = faultsIn(parsed.data).map(({ path, message }) => placeOf(path, message, expanded))
  if (places.length > 0) return { ok: false, places }
  const { codeLists, services, local = [] } = parsed.data
  const ready = services.map((service) => resolved(service, codeLists))
  return { ok: true, value: { codeLists, services: ready, local } }
}

/** The service of that id, if the catalogue has it. */
export function findService(catalogue: Catalogue, id: string): Service | undefined {
  return catalogue.services.find((service) => service.id === id)
}

function resolved(service: PublishedService, lists: Catalogue['codeLists']): Service {
  const sections = service.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ready(field, lists)),
  }))
  return { ...service, sections }
}

function ready(field: PublishedField, lists: Catalogue['codeLists']): Field {
  return field.type === 'list' ? readyList(field, lists) : readySimple(field, lists)
}

function readyList(
  list: Extract<PublishedField, { type: 'list' }>,
  lists: Catalogue['codeLists'],
): ListField {
  return { ...list, fields: list.fields.map((field) => readySimple(field, lists)) }
}

function readySimple(field: PublishedSimpleField, lists: Catalogue['codeLists']): SimpleField {
  if (field.type !== 'choice') return field
  return { ...field, options: field.options ?? [...(lists[field.optionsFrom ?? ''] ?? [])] }
}

function placeOf(path: readonly PropertyKey[], message: string, json: unknown): string {
  const [list, index, ...inside] = path
  if (list !== 'services' || typeof index !== 'number') return `${spelled(path)}: ${message}`
  const services = isRecord(json) && Array.isArray(json.services) ? json.services : []
  const service: unknown = services[index]
  const id = isRecord(service) && typeof service.id === 'string' ? ` ${service.id}` : ''
  return `services[${index}]${id}: ${spelled(inside)}: ${message}`
}

function spelled(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('')
}
