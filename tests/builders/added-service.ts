import { catalogueData } from '../../src/domain/catalogue/services/index.ts'
import { loadCatalogue, type Service } from '../../src/domain/index.ts'
import json from './added-service.json'

/** A catalogue as it is published, whose only service is one that no release has: it asks questions of every kind. */
export const addedCatalogue: object = { ...Object(catalogueData), services: [json] }

/** That service. */
export const addedService: Service = added()

function added(): Service {
  const loaded = loadCatalogue(addedCatalogue)
  if (!loaded.ok) throw new Error(loaded.places.join('\n'))
  const [service] = loaded.value.services
  if (service === undefined) throw new Error('no service')
  return service
}
