import 'fake-indexeddb/auto'
import { cleanup, configure, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addedService } from '../../../../tests/builders/added-service.ts'
import { anAnswerTo } from '../../../../tests/builders/answers.ts'
import { anEmptyTablet, here, stored, theKioskAt } from '../../../../tests/builders/kiosk.tsx'
import { fieldsToAsk } from '../../../domain/index.ts'

configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

const base = `/layanan/${addedService.id}`
const applicantNik = '3510996703590001'
const answers = anAnswerTo(addedService, {
  applicantNik,
  goods: [],
  helpers: [],
  guestVillage: undefined,
})
const pageOf = (name: string) =>
  `${base}/isi/${fieldsToAsk(addedService, answers).findIndex((field) => field.name === name) + 1}`

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const link = (name: string | RegExp) => screen.getByRole('link', { name })
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

beforeEach(async () => {
  vi.resetModules()
  await anEmptyTablet([addedService])
})
afterEach(cleanup)

/** The form begun and answered, but for some answers, at one of its pages. */
async function theFormAt(page: string, overrides: Record<string, unknown> = {}) {
  const { begin, change } = await import('../visit/index.ts')
  await begin(addedService.id)
  change((draft) => ({ ...draft, answers: { ...answers, ...overrides } }))
  return theKioskAt(page)
}

type User = Awaited<ReturnType<typeof theKioskAt>>

async function tell(user: User, question: RegExp | string, text: string) {
  await heading(question)
  await user.type(screen.getByRole('textbox', { name: question }), text)
  await user.click(button('Lanjut'))
}

async function tellThing(user: User, thing: string, count: string) {
  await tell(user, 'Apa nama barangnya?', thing)
  await tell(user, 'Berapa jumlahnya?', count)
  await heading('Apakah dikembalikan hari itu juga?')
  await user.click(screen.getByRole('radio', { name: 'Ya' }))
  await user.click(button('Lanjut'))
  await heading('Barang apa saja yang dipinjam?')
}

test('a service that is added as data is asked and filed like any other', async () => {
  const user = await theFormAt(pageOf('goods'))
  expect(screen.queryByRole('button', { name: 'Lanjut' })).toBeNull()
  await user.click(link('Tambah barang'))
  await tellThing(user, 'Meja', '4')
  await user.click(link('Tambah barang lagi'))
  await tellThing(user, 'Kursi', '20')
  await user.click(button(/^Hapus\s*Barang ke-1$/))
  await user.click(within(screen.getByRole('dialog', { name: 'Hapus Barang ke-1?' })).getByText('Hapus'))
  expect(await screen.findByText('Kursi, 20, Ya')).toBeTruthy()
  expect(screen.queryByText(/Meja/)).toBeNull()
  await user.click(button('Lanjut'))

  await heading('Siapa yang bertanggung jawab?')
  await user.click(link('Tambah penanggung jawab'))
  await heading('Berapa NIK orang itu?')
  await user.click(button(`Sama dengan pemohon: ${applicantNik}`))
  await heading('Siapa namanya?')
  await user.click(button("Sama dengan pemohon: Siti Nur'aini"))
  await heading('Kapan orang itu lahir?')
  screen.getByText('Diambil dari NIK. Ubah bila salah.')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Tahun' }).value).toBe('1959')
  await user.click(button('Lanjut'))
  await screen.findByText("3510 9967 0359 0001, Siti Nur'aini, 27 Maret 1959")
  await user.click(button('Lanjut'))

  await heading('Dari desa mana tamunya?')
  await user.click(button('Muncar'))
  await user.click(button('Lanjut'))
  await screen.findByRole('link', { name: 'Pilih desa atau kelurahan' })
  await user.click(screen.getByRole('radio', { name: 'Desa Kedungrejo' }))
  await user.click(button('Lanjut'))
  await heading('Berkas apa yang Anda bawa?')
  await user.click(button('Lanjut'))
  await user.click(button('Lanjut'))

  await heading('Periksa. Belum dikirim.')
  screen.getByText('Kursi, 20, Ya')
  screen.getByText('Desa Kedungrejo, Kecamatan Muncar')
  screen.getByText('Makan bersama', { exact: false })
  await user.click(button('Kirim'))
  await heading(/^Nomor Anda/)
  expect((await stored()).events).toBe(1)
})

test('an entry that is half told is marked, stops "Lanjut", and can be finished from the check page', async () => {
  const half = { goods: [{ thing: 'Meja' }] }
  const user = await theFormAt(`${pageOf('goods')}?ubah`, {
    ...half,
    helpers: [],
    guestVillage: '35.10.05.2002',
  })
  await screen.findByText('Belum lengkap')
  await user.click(button('Lanjut'))
  await screen.findByRole('link', { name: 'Barang ke-1 belum lengkap. Tekan Ubah.' })
  await user.click(link(/^Ubah\s*Barang ke-1$/))
  await screen.findByDisplayValue('Meja')
  expect(here()).toBe(`${pageOf('goods')}/1/1?ubah`)
  await user.click(button('Lanjut'))
  await tell(user, 'Berapa jumlahnya?', '4')
  await user.click(screen.getByRole('radio', { name: 'Ya' }))
  await user.click(button('Lanjut'))
  await heading('Barang apa saja yang dipinjam?')
  await user.click(button('Lanjut'))
  // The other list is still empty, and must not be.
  await heading('Siapa yang bertanggung jawab?')
})

test('a village is found by typing, and its district by the NIK', async () => {
  const user = await theFormAt(pageOf('guestVillage'), { applicantNik: '3510056703590001' })
  await screen.findByText('Kecamatan menurut NIK. Ganti bila salah.')
  screen.getByRole('radio', { name: 'Desa Kedungrejo' })
  await user.click(button('Ganti kecamatan'))
  expect(screen.getAllByRole('button', { name: /^[A-Z]/ }).length).toBeGreaterThan(24)
  await user.type(screen.getByRole('combobox'), 'kepat')
  await user.click(await screen.findByRole('option', { name: /Kelurahan Kepatihan/ }))
  screen.getByRole('radio', { name: 'Kelurahan Kepatihan', checked: true })
})

test('its first page says what to know first, how long it takes, and when this village serves', async () => {
  const hours = { id: 'Senin sampai Jumat, 08.00-14.00', en: 'Monday to Friday' }
  await anEmptyTablet([{ ...addedService, hours }])
  await theKioskAt(base)
  screen.getByText('Balai tutup pada hari raya.')
  screen.getByText('Hari itu juga bila balai kosong')
  screen.getByText('Senin sampai Jumat, 08.00-14.00')
  screen.getByText('bila meminjam barang')
})

test('where the village does not offer it, it is not to be found', async () => {
  await anEmptyTablet([{ ...addedService, offered: false }])
  await theKioskAt(`/layanan/kelompok/${addedService.group}`)
  await screen.findByRole('link', { name: /^Surat Keterangan Usaha/ })
  expect(screen.queryByRole('link', { name: /^Pinjam Balai/ })).toBeNull()
  await theKioskAt(base)
  await heading('Layanan ini tidak ada')
})
