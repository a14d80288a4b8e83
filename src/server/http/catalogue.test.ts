import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { loadCatalogue, type Service } from '../../domain/index.ts'
import { AGENCIES } from '../access/index.ts'
import { ownCatalogue } from './catalogue.ts'

const catalogue = ownCatalogue()
const { version: _version, ...definitions } = JSON.parse(catalogue.json)
const loaded = loadCatalogue(definitions)
const services: readonly Service[] = loaded.ok ? loaded.value.services : []

test('every service that the regency decides has its agency, and every agency a service', () => {
  const decided = services.filter(({ approval }) => approval === 'regency').map(({ id }) => id)
  expect(decided.length).toBeGreaterThan(20)
  const agencies = decided.map(catalogue.agencyOf)
  expect(new Set(agencies)).toEqual(new Set(AGENCIES))
  expect(AGENCIES.flatMap(catalogue.servicesOf).toSorted()).toEqual(decided.toSorted())
})

test('a service that the village decides is no agency’s', () => {
  const village = services.filter(({ approval }) => approval === 'village')
  expect(village.map(({ id }) => catalogue.agencyOf(id)).filter((agency) => agency !== null)).toEqual([])
})

test('all of it crosses a village line within 40 KiB', () => {
  expect(gzipSync(catalogue.json).length).toBeLessThan(40 * 1024)
})
