import { type IsoDate, parseIsoDate } from '../residents/index.ts'
import { type Catalogue, findService, loadCatalogue, type Service } from './index.ts'
import { catalogueData } from './services/index.ts'

/** The catalogue of this release, as tests use it. */
export const catalogue: Catalogue = loaded()

/** The day on which tests take place. */
export const today: IsoDate = dateOf('2026-11-23')

/** A service that the catalogue must have. */
export function service(id: string): Service {
  const found = findService(catalogue, id)
  if (found === undefined) throw new Error(id)
  return found
}

/** A date that must exist. */
export function dateOf(text: string): IsoDate {
  const parsed = parseIsoDate(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

function loaded(): Catalogue {
  const result = loadCatalogue(catalogueData)
  if (!result.ok) throw new Error(result.places.join('\n'))
  return result.value
}
