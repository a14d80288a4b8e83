import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { aRegency } from '../../tests/builders/regency.ts'
import { loadCatalogue, type Service } from '../domain/index.ts'
import { AGENCIES } from './access/index.ts'
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

test('whoever takes it compressed gets it so, and not again while it is the same', async () => {
  const regency = await aRegency()
  onTestFinished(() => regency.stop())
  const ask = (headers: Record<string, string>) => fetch(`${regency.url}/v1/catalogue`, { headers })
  const codingOf = async (accepted: string) =>
    (await ask({ 'accept-encoding': accepted })).headers.get('content-encoding')
  await vi.waitFor(async () => expect(await codingOf('gzip, br')).toBe('br'), 10_000)
  expect(await codingOf('gzip')).toBe('gzip')
  expect(await codingOf('identity')).toBeNull()
  const whole = await ask({ 'accept-encoding': 'gzip' })
  expect(await whole.json()).toEqual(JSON.parse(catalogue.json))
  const etag = whole.headers.get('etag') ?? ''
  expect((await ask({ 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(304)
})
