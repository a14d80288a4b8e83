/** Refuses to build a release whose catalogue is malformed, and names each place. */
import { catalogueData } from '../src/domain/catalogue/services/index.ts'
import { loadCatalogue } from '../src/domain/index.ts'

const loaded = loadCatalogue(catalogueData)
if (loaded.ok) {
  process.stdout.write(`the catalogue: ${loaded.value.services.length} services\n`)
} else {
  process.stderr.write(
    `the catalogue is malformed:\n${loaded.places.map((place) => `  ${place}\n`).join('')}`,
  )
  process.exitCode = 1
}
