import { catalogueData, catalogueVersion } from '../domain/catalogue/services/index.ts'
import {
  type Catalogue as Definitions,
  findService,
  loadCatalogue,
  planOf,
  type Service,
} from '../domain/index.ts'
import { agencyAt } from './access/index.ts'
import type { PlanLookup } from './log/index.ts'

/** The services that this release publishes. */
export interface Catalogue {
  readonly version: string
  /** What `GET /v1/catalogue` answers, whole. */
  readonly json: string
  /** The plan that a case of this version must have been opened with; null for a version never published here. */
  readonly planOf: PlanLookup
  /** The services that an agency decides. */
  readonly servicesOf: (agency: string) => readonly string[]
  /** The agency that decides a service; null: the village does. */
  readonly agencyOf: (service: string) => string | null
}

/** Reads the catalogue that the release brings; a faulty one is a bug of the release and throws. */
export function ownCatalogue(): Catalogue {
  const loaded = loadCatalogue(catalogueData)
  if (!loaded.ok) throw new Error(`the catalogue is faulty: ${loaded.places.join('; ')}`)
  const definitions = loaded.value
  const agencyOf = (id: string) => agencyOfService(findService(definitions, id))
  return {
    version: catalogueVersion,
    json: JSON.stringify({ version: catalogueVersion, ...Object(catalogueData) }),
    planOf: (id, version) => planIn(definitions, id, version),
    servicesOf: (agency) =>
      definitions.services.filter((service) => agencyOfService(service) === agency).map(({ id }) => id),
    agencyOf,
  }
}

function planIn(definitions: Definitions, id: string, version: number): object | null {
  const service = findService(definitions, id)
  return service?.version === version ? planOf(service) : null
}

function agencyOfService(service: Service | undefined): string | null {
  if (!service || service.approval === 'village') return null
  const acting = service.steps.map(({ actor }) => agencyAt(actor)).find((agency) => agency !== undefined)
  return acting ?? null
}
