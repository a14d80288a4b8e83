import { catalogueData } from '../../src/domain/catalogue/services/index.ts'
import { loadCatalogue, type Service } from '../../src/domain/index.ts'
import json from './added-service.json'

/** A service that no release has, read as one more of the catalogue; it asks questions of every kind. */
export const addedService: Service = added()

function added(): Service {
  const loaded = loadCatalogue({ ...Object(catalogueData), services: [json] })
  if (!loaded.ok) throw new Error(loaded.places.join('\n'))
  const [service] = loaded.value.services
  if (service === undefined) throw new Error('no service')
  return service
}
