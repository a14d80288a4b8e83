import { faultsIn } from './faults.ts'
import type { Field, PublishedField } from './field.ts'
import { type Catalogue, PublishedCatalogue, type PublishedService, type Service } from './schema.ts'

/** The catalogue, or each place where it is malformed: `services[2] spm-kesehatan: products[0].id: …`. */
export type Loaded =
  | { readonly ok: true; readonly value: Catalogue }
  | { readonly ok: false; readonly places: readonly string[] }

/** Reads a catalogue as the server publishes it. Sections named by `use` are put in the services that share them. */
export function loadCatalogue(json: unknown): Loaded {
  const expanded = withSharedSections(json)
  const parsed = PublishedCatalogue.safeParse(expanded)
  if (!parsed.success) {
    return {
      ok: false,
      places: parsed.error.issues.map(({ path, message }) => placeOf(path, message, expanded)),
    }
  }
  const places = faultsIn(parsed.data).map(({ path, message }) => placeOf(path, message, expanded))
  if (places.length > 0) return { ok: false, places }
  const { codeLists, services } = parsed.data
  return { ok: true, value: { codeLists, services: services.map((service) => resolved(service, codeLists)) } }
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
  if (field.type !== 'choice') return field
  return { ...field, options: field.options ?? [...(lists[field.optionsFrom ?? ''] ?? [])] }
}

/** Anything may be malformed here, so every step looks before it goes; the schema then names what is wrong. */
function withSharedSections(json: unknown): unknown {
  if (!isRecord(json)) return json
  const { sections: shared, ...rest } = json
  if (!isRecord(shared) || !Array.isArray(json.services)) return rest
  const expand = (section: unknown) =>
    isRecord(section) && typeof section.use === 'string' ? (shared[section.use] ?? section) : section
  const services = json.services.map((service: unknown) =>
    isRecord(service) && Array.isArray(service.sections)
      ? { ...service, sections: service.sections.map(expand) }
      : service,
  )
  return { ...rest, services }
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
