import 'fake-indexeddb/auto'
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anEmptyTablet, here, theKioskAt } from '../../../../tests/builders/kiosk.tsx'

configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

const box = () => screen.getByRole('searchbox', { name: /^Cari dengan kata Anda sendiri/ })
const found = (name: RegExp) => screen.findByRole('link', { name })

beforeEach(async () => {
  vi.resetModules()
  await anEmptyTablet()
})
afterEach(cleanup)

test('a need in one’s own words leads to its service, and "Kembali" back to what was found', async () => {
  const user = await theKioskAt('/')
  await user.type(box(), 'ktp ilang')
  await user.click(await found(/^KTP Elektronik/))
  await screen.findByRole('heading', { level: 1, name: 'KTP Elektronik (KTP-el)' })
  await user.click(screen.getByRole('link', { name: 'Kembali' }))
  expect(box().getAttribute('value')).toBe('ktp ilang')
  await found(/^KTP Elektronik/)
  await user.click(screen.getByRole('button', { name: 'Hapus pencarian' }))
  await found(/^Kependudukan/)
})

test('what is no service is found too: a complaint, and what was sent', async () => {
  const user = await theKioskAt('/')
  await user.type(box(), 'jalan rusak')
  expect((await found(/^Pengaduan/)).getAttribute('href')).toBe('/pengaduan')
  await user.clear(box())
  await user.type(box(), 'sudah jadi')
  expect((await found(/^Cek permohonan/)).getAttribute('href')).toBe('/cek')
})

test('what is looked for in Javanese is found by its Javanese name', async () => {
  const user = await theKioskAt('/')
  await user.click(screen.getByRole('button', { name: 'Jawa' }))
  await user.type(await screen.findByRole('searchbox', { name: /^Padosi/ }), 'serat kepatosan')
  await found(/^Serat lan Akta Kepatosan/)
  await user.click(screen.getByRole('button', { name: 'Indonesia' }))
  await screen.findByRole('searchbox', { name: /^Cari/ })
})

test('where nothing is found, what to do is said', async () => {
  const user = await theKioskAt('/')
  await user.type(box(), 'xyzzy')
  await screen.findByText('Coba kata lain, misalnya: akta lahir. Atau tanya petugas.')
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Belum ketemu')
})

test('what was looked for goes with the visit, and never into an address', async () => {
  const user = await theKioskAt('/')
  await user.type(box(), 'surat miskin')
  await found(/^Surat Pernyataan Miskin/)
  expect(here()).toBe('/')
  const { wipe } = await import('../visit/index.ts')
  await wipe()
  await found(/^Kependudukan/)
  expect(box().getAttribute('value')).toBe('')
})
