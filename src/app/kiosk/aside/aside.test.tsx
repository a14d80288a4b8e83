import 'fake-indexeddb/auto'
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anAnswerTo } from '../../../../tests/builders/answers.ts'
import { anEmptyTablet, here, stored, theKioskAt, theService } from '../../../../tests/builders/kiosk.tsx'

configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

const service = theService('keterangan-domisili')
const base = `/layanan/${service.id}`
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const button = (name: string) => screen.getByRole('button', { name })

beforeEach(async () => {
  vi.resetModules()
  await anEmptyTablet()
})
afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

/** A form with all answers but those left out, put aside; resolves with its code. */
async function aFormAside(...without: string[]): Promise<string> {
  const { begin, change } = await import('../visit/index.ts')
  await begin(service.id)
  const answers = { ...anAnswerTo(service, { applicantName: 'Wayan Contoh' }) }
  for (const name of without) delete answers[name]
  change((draft) => ({ ...draft, answers, papers: ['ktp'], priority: ['elder'] }))
  const user = await theKioskAt(`${base}/isi/1`)
  await user.click(button('Simpan dulu, lanjut nanti'))
  await heading('Isian Anda tersimpan')
  const code = screen.getByText(/^Kode \d{4} \d{4}$/).textContent?.replace(/\D/g, '') ?? ''
  expect(await stored()).toMatchObject({ drafts: [] })
  return code
}

/** The next person, or another day: nothing of the visit before is in memory. */
async function laterAt(path: string) {
  cleanup()
  vi.resetModules()
  return theKioskAt(path)
}

test('a form put aside goes on by its code where it stopped, with all that was filled in, and is sent once', async () => {
  const code = await aFormAside('purpose')
  const user = await laterAt('/')
  expect(document.body.textContent).not.toContain('Wayan')
  await user.click(screen.getByRole('link', { name: 'Lanjut dengan kode' }))
  await user.type(await screen.findByRole('textbox', { name: 'Kode 8 angka' }), `${code}{Enter}`)
  await heading('Surat ini untuk keperluan apa?')
  const { change } = await import('../visit/index.ts')
  const all = anAnswerTo(service, {})
  change((draft) => ({ ...draft, answers: { ...all, ...draft.answers } }))
  cleanup()
  const again = await theKioskAt(`${base}/periksa`)
  expect(await screen.findByText('Wayan Contoh')).toBeTruthy()
  await again.click(button('Kirim'))
  await heading(/^Nomor Anda/)
  const last = await laterAt('/lanjut')
  await last.type(screen.getByRole('textbox', { name: 'Kode 8 angka' }), `${code}{Enter}`)
  expect(
    await screen.findByRole('link', { name: 'Kode itu tidak ada di sini. Periksa angkanya.' }),
  ).toBeTruthy()
})

test('a code that is not right shows nothing, and after three tries each waits, also after a reload', async () => {
  const code = await aFormAside()
  const wrong = code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
  const user = await laterAt('/lanjut')
  const box = screen.getByRole('textbox', { name: 'Kode 8 angka' })
  await user.type(box, '4821{Enter}')
  expect(await screen.findByRole('link', { name: 'Kode baru 4 angka. Tambah 4.' })).toBeTruthy()
  await user.clear(box)
  for (const n of [1, 2, 3]) {
    await user.clear(box)
    await user.type(box, `${wrong}{Enter}`)
    await screen.findByRole('link', { name: n < 3 ? /Periksa angkanya/ : /Tunggu 30 detik/ })
  }
  expect(document.body.textContent).not.toContain('Wayan')
  const patient = await laterAt('/lanjut')
  await patient.type(screen.getByRole('textbox', { name: 'Kode 8 angka' }), `${code}{Enter}`)
  expect(await screen.findByRole('link', { name: /^Terlalu banyak mencoba\. Tunggu \d+ detik/ })).toBeTruthy()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
  await patient.click(button('Cari'))
  await expect.poll(here).toBe(`${base}/berkas`)
})

test('where the form has changed since, the person is told, and what it asks no more is left out', async () => {
  const code = await aFormAside()
  const { tabletStore } = await import('../../../store/index.ts')
  const [first, ...sections] = service.sections
  if (first === undefined) throw new Error('it asks nothing')
  const newer = {
    ...service,
    version: service.version + 1,
    sections: [
      { ...first, fields: first.fields.filter(({ name }) => name !== 'applicantName') },
      ...sections,
    ],
  }
  await tabletStore.run({
    wanted: {},
    touches: ['catalogue'],
    durability: 'relaxed',
    decide: () => ({
      change: { put: { catalogue: [{ id: service.id, order: 0, service: newer }] } },
      result: undefined,
    }),
  })
  const user = await laterAt('/lanjut')
  await user.type(screen.getByRole('textbox', { name: 'Kode 8 angka' }), `${code}{Enter}`)
  await heading('Isian ditemukan')
  expect(screen.getByText('Pertanyaannya berubah sejak itu. Periksa lagi jawaban Anda.')).toBeTruthy()
  const { drafts } = await stored()
  expect(drafts[0]?.answers.answers).toMatchObject({ applicantNik: expect.any(String) })
  expect(drafts[0]?.answers.answers).not.toHaveProperty('applicantName')
})

test('left alone, the kiosk offers to keep the form before it wipes it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  const { begin } = await import('../visit/index.ts')
  await begin(service.id)
  await theKioskAt(`${base}/isi/1`)
  await vi.advanceTimersByTimeAsync(91_000)
  const dialog = await screen.findByRole('dialog', { name: 'Masih di sini?' })
  dialog.querySelectorAll('button')[1]?.click()
  await heading('Isian Anda tersimpan')
  await vi.advanceTimersByTimeAsync(91_000)
  await expect.poll(here).toBe('/')
  await expect.poll(() => document.body.textContent).not.toMatch(/Kode \d/)
})
