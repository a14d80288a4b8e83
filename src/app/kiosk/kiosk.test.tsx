import 'fake-indexeddb/auto'
import { cleanup, configure, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anAnswerTo } from '../../../tests/builders/answers.ts'
import { anEmptyTablet, here, stored, theKioskAt, theService } from '../../../tests/builders/kiosk.tsx'
import { complaintForm, ticketNumber } from '../../domain/index.ts'

// A tablet answers within a second; a busy build machine may not.
configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const eventually = <T,>(read: () => T) => expect.poll(read, { timeout: 8_000 })
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

beforeEach(async () => {
  vi.resetModules()
  await anEmptyTablet()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  cleanup()
})

/** The kiosk with a form begun and answered, as a reload finds it, at one of its pages. */
async function theFormAt(page: string, form = 'keterangan-domisili') {
  const { begin, change } = await import('./visit/index.ts')
  await begin(form)
  const questions = form === 'complaint' ? complaintForm : theService(form)
  change((draft) => ({ ...draft, answers: anAnswerTo(questions, { applicantNik: '3510996703590001' }) }))
  return theKioskAt(`${form === 'complaint' ? '/pengaduan' : `/layanan/${form}`}/${page}`)
}

describe('a question', () => {
  test('left empty says why in the summary and beside it; answered, it leads to the next', async () => {
    const user = await theKioskAt('/layanan/keterangan-domisili')
    await user.click(button('Mulai'))
    await heading('Berapa NIK Anda?')
    await user.click(button('Lanjut'))
    const summary = await screen.findByRole('alert')
    expect(within(summary).getByRole('link', { name: 'Isi NIK, 16 angka di KTP' })).toBeTruthy()
    expect(document.activeElement).toBe(summary)
    expect(document.title).toBe('Kesalahan: Berapa NIK Anda? · Smart Kampung')
    const box = screen.getByRole('textbox', { name: 'Berapa NIK Anda?' })
    expect(box.getAttribute('aria-invalid')).toBe('true')
    await user.type(box, '35109967')
    await user.click(button('Lanjut'))
    expect(await screen.findByRole('link', { name: 'NIK baru 8 angka. Tambah 8.' })).toBeTruthy()
    await user.type(box, '03590001{Enter}')
    const next = await heading('Siapa nama lengkap Anda?')
    expect(document.activeElement).toBe(next)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('offers what the applicant said already, and going back keeps every answer', async () => {
    const user = await theFormAt('isi/1', 'spm-kesehatan')
    expect(await screen.findByDisplayValue('3510 9967 0359 0001')).toBeTruthy()
    const { change } = await import('./visit/index.ts')
    change((draft) => ({ ...draft, answers: { ...draft.answers, patientName: '' } }))
    cleanup()
    await theKioskAt('/layanan/spm-kesehatan/isi/14')
    await user.click(button("Sama dengan pemohon: Siti Nur'aini"))
    await heading(/Di puskesmas/)
    await user.click(screen.getByRole('link', { name: 'Kembali' }))
    expect(await screen.findByDisplayValue("Siti Nur'aini")).toBeTruthy()
  })
})

describe('the check page', () => {
  test('leads to a question and back again with the answer changed', async () => {
    const user = await theFormAt('periksa')
    await user.click(screen.getByRole('link', { name: /Ubah\s*Nama pemohon/ }))
    const box = await screen.findByRole('textbox', { name: 'Siapa nama lengkap Anda?' })
    await user.clear(box)
    await user.type(box, 'Budi Santoso')
    await user.click(button('Lanjut'))
    await heading('Periksa. Belum dikirim.')
    expect(screen.getByText('Budi Santoso')).toBeTruthy()
    expect(document.title).toContain('Belum dikirim')
  })

  test('[I2] pressed twice sends one event; the receipt says "saved" and going back says "sent"', async () => {
    const user = await theFormAt('periksa')
    await user.dblClick(button('Kirim'))
    await heading(/^Nomor Anda 242008-A0001-/)
    expect(await screen.findByText('Tersimpan di tablet ini')).toBeTruthy()
    expect(await stored()).toMatchObject({ events: 1, drafts: [] })
    cleanup()
    await theKioskAt('/layanan/keterangan-domisili/periksa')
    await heading('Sudah dikirim')
  })

  test('[I1] on a full tablet keeps the form and its answers, says so, and never says "saved"', async () => {
    const user = await theFormAt('periksa')
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await user.click(button('Kirim'))
    expect(
      await screen.findByRole('link', { name: 'Tablet penuh, belum tersimpan. Panggil petugas.' }),
    ).toBeTruthy()
    expect(screen.queryByText('Tersimpan di tablet ini')).toBeNull()
    vi.restoreAllMocks()
    expect((await stored()).events).toBe(0)
    await user.click(button('Kirim'))
    await heading(/^Nomor Anda/)
    expect((await stored()).events).toBe(1)
  })
})

test('who says that they are poor is offered what else may be for them, in that visit alone', async () => {
  const user = await theFormAt('prioritas')
  expect(screen.getByText('Menurut NIK Anda.')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'Keluarga tidak mampu' }))
  await user.click(button('Lanjut'))
  await user.click(button('Kirim'))
  const title = await heading(/^Nomor Anda/)
  expect(await screen.findByRole('link', { name: 'Surat Keterangan Tidak Mampu (umum)' })).toBeTruthy()
  const ticket = title.textContent?.slice(-14) ?? ''
  vi.resetModules()
  await theKioskAt(`/tiket/${ticket}`)
  await heading(`Nomor Anda ${ticket}`)
  expect(screen.queryByText('Mungkin juga untuk Anda')).toBeNull()
})

test('a draft outlives a reload of its tab, at the page where it was, and under the same number', async () => {
  const user = await theFormAt('isi/2')
  const box = screen.getByRole('textbox', { name: 'Siapa nama lengkap Anda?' })
  await user.clear(box)
  await user.type(box, 'Wayan')
  await eventually(async () => (await stored()).text).toContain('Wayan')
  const [before] = (await stored()).drafts
  vi.resetModules()
  await theKioskAt('/layanan/keterangan-domisili/isi/2')
  expect(await screen.findByDisplayValue('Wayan')).toBeTruthy()
  expect((await stored()).drafts[0]?.identity).toEqual(before?.identity)
})

describe('a kiosk left alone', () => {
  const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1_000)
  const fakes = { toFake: ['setInterval', 'clearInterval', 'performance'] } as const

  test('asks after 90 seconds, goes on when answered, and else wipes every answer and rests until a touch', async () => {
    vi.useFakeTimers({ toFake: [...fakes.toFake] })
    await theFormAt('isi/2')
    await eventually(async () => (await stored()).text).toContain('Nur')
    await seconds(89)
    expect(screen.queryByRole('dialog')).toBeNull()
    await seconds(2)
    const dialog = await screen.findByRole('dialog', { name: 'Masih di sini?' })
    within(dialog).getByText(/Dihapus \d+ detik lagi/)
    within(dialog).getByRole('button', { name: 'Ya, lanjutkan' }).click()
    await seconds(89)
    expect(here()).toBe('/layanan/keterangan-domisili/isi/2')
    await seconds(32)
    await eventually(here).toBe('/')
    await heading('Selamat datang')
    await screen.findByText('Belum ada yang harus dijawab')
    screen.getByRole('heading', { level: 3, name: /KTP/ })
    await eventually(async () => (await stored()).drafts).toEqual([])
    expect((await stored()).text).not.toContain('Nur')
    expect(sessionStorage.length).toBe(0)
    screen.getByText('Sentuh layar untuk mulai.').click()
    await heading('Apa yang Anda perlukan?')
  })
})

describe('following a request', () => {
  test('takes a number typed carelessly, and shows states and times but nobody’s name', async () => {
    const user = await theFormAt('periksa')
    await user.click(button('Kirim'))
    const title = await heading(/^Nomor Anda/)
    const short = title.textContent?.slice(-7).toLowerCase().replaceAll('-', ' ') ?? ''
    cleanup()
    await theKioskAt('/cek')
    await user.type(screen.getByRole('textbox', { name: 'Nomor' }), short)
    await user.click(button('Cek'))
    await heading(/^Nomor 242008-A0001-/)
    expect(screen.getByText('Menunggu')).toBeTruthy()
    expect(screen.getByText('Dikirim')).toBeTruthy()
    expect(document.body.textContent).not.toContain('Nur')
  })

  test('takes what a scanner types: the address in the code on the receipt', async () => {
    const user = await theKioskAt('/cek')
    const ticket = ticketNumber('35.10.24.2008', 'A', 7)
    await user.type(
      screen.getByRole('textbox', { name: 'Nomor' }),
      `https://kampung.example/lacak/${ticket}{Enter}`,
    )
    await heading(`${ticket} belum ada di tablet ini. Tanya petugas.`)
  })

  test('shows a number of this village as an example, and one that nobody has', async () => {
    const user = await theKioskAt('/cek')
    const hint = screen.getByText(/^Contoh 242008-A0000-.\. Di sini cukup A0000-.\.$/)
    await user.type(
      screen.getByRole('textbox', { name: 'Nomor' }),
      `${hint.textContent.slice(-8, -1)}{Enter}`,
    )
    await heading(/^242008-A0000-. belum ada di tablet ini/)
  })

  test('says which letter to check when the number cannot be', async () => {
    const user = await theKioskAt('/cek')
    await user.type(screen.getByRole('textbox', { name: 'Nomor' }), 'a0001 z{Enter}')
    expect(await screen.findByRole('link', { name: 'A0001 Z tidak ada. Periksa huruf akhir.' })).toBeTruthy()
  })
})

test('a complaint points to 112 first, may stay without a name, and promises an answer in four hours', async () => {
  const user = await theKioskAt('/pengaduan')
  expect(screen.getByRole('heading', { name: 'Ada bahaya? Telepon 112 sekarang.' })).toBeTruthy()
  cleanup()
  const { change } = await import('./visit/index.ts')
  await theFormAt('periksa', 'complaint')
  change((draft) => ({ ...draft, answers: { ...draft.answers, reporterName: '', reporterPhone: '' } }))
  await user.click(button('Kirim'))
  await heading(/^Nomor Anda/)
  expect(await screen.findByText(/^Dijawab paling lambat .* \(4 jam\)$/)).toBeTruthy()
})
