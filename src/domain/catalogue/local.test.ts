import { expect, test } from 'vitest'
import { findService, loadCatalogue, servicesAt } from './index.ts'
import { catalogue } from './published.fixture.ts'
import { catalogueData } from './services/index.ts'

const muncar = '35.10.05.2002'
const giri = '35.10.17.1001'
const text = (id: string) => ({ id, en: id })

const local = [
  { villages: [muncar, giri], hours: text('Senin sampai Jumat') },
  {
    villages: [muncar],
    services: ['ambulans-desa'],
    hours: text('Siang dan malam'),
    contact: text('Pak Contoh'),
  },
  { villages: [giri], services: ['ambulans-desa', 'bedah-rumah'], offered: false },
]

function at(village: string, id: string) {
  const loaded = loadCatalogue({ ...Object(catalogueData), local })
  if (!loaded.ok) throw new Error(loaded.places.join('\n'))
  const service = servicesAt(loaded.value, village).find((one) => one.id === id)
  if (service === undefined) throw new Error(id)
  return service
}

test('a village says its own hours of every service, and others of one', () => {
  expect(at(muncar, 'keterangan-domisili').hours).toEqual(text('Senin sampai Jumat'))
  expect(at(muncar, 'ambulans-desa')).toMatchObject({
    hours: text('Siang dan malam'),
    contact: text('Pak Contoh'),
  })
})

test('a village offers all that it does not switch off', () => {
  expect(at(muncar, 'ambulans-desa').offered).toBeUndefined()
  expect(at(giri, 'ambulans-desa').offered).toBe(false)
  expect(at(giri, 'kk-baru').offered).toBeUndefined()
})

test('a village of which nothing is said has the catalogue as it is', () => {
  expect(servicesAt(catalogue, muncar)).toEqual(catalogue.services)
  expect(at('35.10.01.2001', 'ambulans-desa')).toEqual(findService(catalogue, 'ambulans-desa'))
})
