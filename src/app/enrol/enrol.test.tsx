import 'fake-indexeddb/auto'
import { cleanup, configure, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { loadMessages } from '../i18n/index.ts'
import { EnrolScreen } from './index.ts'

configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function theCodePage() {
  window.scrollTo = () => {}
  await loadMessages('kiosk')
  render(
    <MemoryRouter initialEntries={['/pasang']}>
      <EnrolScreen />
    </MemoryRouter>,
  )
  await screen.findByRole('textbox', { name: 'Kode pemasangan' })
  return userEvent.setup()
}

const refusal = (code: string, status: number) =>
  vi.stubGlobal('fetch', async () => Response.json({ error: { code } }, { status }))

test('a code is typed on large keys, counted before it is sent, and never sent short', async () => {
  const user = await theCodePage()
  await user.click(screen.getByRole('button', { name: 'Pasang' }))
  expect(await screen.findByRole('link', { name: 'Isi kode pemasangan, 8 tanda' })).toBeTruthy()
  for (const sign of ['7', 'K', 'M']) await user.click(screen.getByRole('button', { name: sign }))
  expect(screen.getByRole('textbox')).toHaveProperty('value', '7KM')
  await user.click(screen.getByRole('button', { name: 'Pasang' }))
  expect(await screen.findByRole('link', { name: 'Kode baru 3 tanda. Tambah 5.' })).toBeTruthy()
})

test.each([
  ['PAIRING_CODE_UNKNOWN', 404, 'Kode tidak ada. Periksa huruf dan angkanya.'],
  ['PAIRING_CODE_USED', 410, 'Kode sudah dipakai. Minta kode baru ke kabupaten.'],
  ['PAIRING_CODE_EXPIRED', 410, 'Kode sudah lewat waktu. Minta kode baru ke kabupaten.'],
  ['TOO_MANY', 429, 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.'],
])('%s says what to do, and the code stays to be put right', async (code, status, words) => {
  const user = await theCodePage()
  refusal(code, status)
  await user.type(screen.getByRole('textbox'), '7kmq2345{Enter}')
  expect(await screen.findByRole('link', { name: words })).toBeTruthy()
  expect(screen.getByRole('textbox')).toHaveProperty('value', '7KMQ2345')
})

test('without a network it says so, and asks to try again', async () => {
  const user = await theCodePage()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')))
  await user.type(screen.getByRole('textbox'), '7KMQ2345{Enter}')
  const words = 'Kabupaten belum terhubung. Periksa internet, lalu coba lagi.'
  expect(await screen.findByRole('link', { name: words })).toBeTruthy()
})
