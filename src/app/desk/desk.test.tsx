import 'fake-indexeddb/auto'
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aRequestDraft } from '../../../tests/builders/tablet.ts'
import { act, type EventDraft } from '../../domain/index.ts'
import { caseById, outboxSummary } from '../../store/index.ts'
import { anEmptyDesk, head, operator, theDeskAt, theOpenDesk, typePin } from './desk.fixture.tsx'
import {
  aPulledCase,
  aRefusedSubmission,
  aSavedComplaint,
  aSavedRequest,
  contextOf,
  did,
  refused,
} from './past.fixture.ts'

// A tablet answers within a second; a busy build machine may not.
configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const staff = (id: string, minutesAgo = 0) => contextOf({ kind: 'staff', id }, minutesAgo)
const views = () => screen.getByRole('navigation', { name: 'Tampilan' })
const count = (view: string) =>
  within(views()).getByRole('link', { name: new RegExp(`^${view} `) }).textContent
const names = () =>
  screen
    .queryAllByText(/^((Didahulukan|Dipanggil): )?Warga \w+$/)
    .map(({ textContent }) => textContent.replace(/^.*: /, ''))
const viewOf = async (id: string) => (await caseById(id))?.view

/** Five minutes without a touch, and then the first one. */
function leaveAlone() {
  const later = Date.now() + 5 * 60_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
  window.dispatchEvent(new Event('pointerdown'))
  vi.restoreAllMocks()
}

beforeEach(anEmptyDesk)
afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

describe('unlocking', () => {
  test('a wrong PIN says how many tries are left and then to wait; the right one opens', async () => {
    const user = await theDeskAt()
    await typePin(user, operator.name, '000000')
    expect((await screen.findAllByText('PIN salah. Masih 2 kali coba.')).length).toBe(2)
    expect(screen.getByLabelText<HTMLInputElement>('PIN').value).toBe('')
    await typePin(user, operator.name, '000000')
    await screen.findAllByText('PIN salah. Masih 1 kali coba.')
    await typePin(user, operator.name, '000000')
    await screen.findAllByText('PIN salah. Tunggu dulu, lalu coba lagi.')
    expect(screen.getByRole('timer').textContent).toMatch(/^Bisa dicoba lagi dalam \d+ detik$/)
    await typePin(user, operator.name, operator.pin)
    await screen.findAllByText('Terlalu banyak PIN salah. Tunggu dulu.')
    await typePin(user, head.name, head.pin)
    expect(await screen.findByText('Pak Joko · Kepala Desa')).toBeTruthy()
  })

  test('a PIN that cannot be checked is not called wrong', async () => {
    const user = await theDeskAt('/loket', async () => 'unchecked')
    await typePin(user, operator.name, operator.pin)
    await screen.findAllByText('PIN tidak bisa diperiksa. Muat ulang halaman, lalu coba lagi.')
    expect(screen.queryByText(/PIN salah/)).toBeNull()
  })

  test('locking, by hand or by being left alone, leaves nothing of anybody on the screen', async () => {
    const { id, ticket } = await aSavedRequest({ name: 'Warga Rahasia', minutesAgo: 5 })
    const user = await theOpenDesk(operator, `/loket/berkas/${id}`)
    expect((await screen.findAllByText('Warga Rahasia')).length).toBeGreaterThan(0)
    await user.click(await button('Kunci'))
    await screen.findByRole('heading', { level: 1, name: 'Buka loket' })
    expect(document.documentElement.innerHTML).not.toMatch(new RegExp(`Warga Rahasia|${ticket}|Bu Siti ·`))
    await typePin(user, operator.name, operator.pin)
    await screen.findAllByText('Warga Rahasia')
    leaveAlone()
    expect(document.documentElement.innerHTML).not.toContain('Warga Rahasia')
    expect(screen.getByRole('heading', { level: 1, name: 'Buka loket' })).toBeTruthy()
  })

  test('what was half typed at a locked desk comes back to its author alone, until it is given up', async () => {
    const { id } = await aSavedRequest({ name: 'Warga Satu', minutesAgo: 5, papers: ['kk'] })
    const user = await theOpenDesk(operator, `/loket/berkas/${id}`)
    await user.click(await button('Kembalikan'))
    await user.click(screen.getByRole('radio', { name: 'Alasan lain' }))
    await user.type(screen.getByLabelText('Catatan untuk warga'), 'Foto KK terpo')
    leaveAlone()
    expect(document.documentElement.innerHTML).not.toContain('Foto KK terpo')
    await typePin(user, head.name, head.pin)
    await button('Tolak')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(await button('Kunci'))
    await typePin(user, operator.name, operator.pin)
    await screen.findByRole('dialog', { name: 'Kembalikan untuk dilengkapi' })
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Alasan lain' }).checked).toBe(true)
    await user.type(screen.getByDisplayValue('Foto KK terpo'), 'tong')
    await user.click(await button('Batal'))
    await user.click(await button('Kunci'))
    await typePin(user, operator.name, operator.pin)
    await button('Kembalikan')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('a page out of sight for a minute is locked when it is seen again', async () => {
    await aSavedRequest({ name: 'Warga Rahasia', minutesAgo: 5 })
    await theOpenDesk()
    await screen.findByText('Warga Rahasia')
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    hidden.mockReturnValue(false)
    const later = Date.now() + 61_000
    vi.spyOn(Date, 'now').mockReturnValue(later)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(document.documentElement.innerHTML).not.toContain('Warga Rahasia')
    vi.restoreAllMocks()
  })
})

describe('the list', () => {
  test('who needs it first comes first, then what is late, then due, then the oldest; counts follow live', async () => {
    await aSavedRequest({ name: 'Warga Lama', minutesAgo: 90, promise: null })
    await aSavedRequest({ name: 'Warga Lambat', minutesAgo: 5, promise: 60 })
    await aSavedRequest({ name: 'Warga Segera', minutesAgo: 5, promise: 20 })
    await aSavedRequest({ name: 'Warga Lansia', minutesAgo: 1, promise: 600, priority: 'elder' })
    await aSavedRequest({ name: 'Warga Lewat', minutesAgo: 95, promise: 60 })
    const user = await theOpenDesk()
    await screen.findByText('Warga Lama')
    expect(names()).toEqual(['Warga Lansia', 'Warga Lewat', 'Warga Segera', 'Warga Lambat', 'Warga Lama'])
    expect(screen.getByText(/^lewat 3[56] mnt$/)).toBeTruthy()
    expect([count('Semua terbuka'), count('Lewat waktu')]).toEqual(['Semua terbuka 5', 'Lewat waktu 1'])
    await aSavedRequest({ name: 'Warga Baru', minutesAgo: 200, promise: 60 })
    await screen.findByText('Warga Baru')
    expect([count('Semua terbuka'), count('Lewat waktu')]).toEqual(['Semua terbuka 6', 'Lewat waktu 2'])
    await user.click(within(views()).getByRole('link', { name: /^Lewat waktu/ }))
    await waitFor(() => expect(names()).toEqual(['Warga Baru', 'Warga Lewat']))
  })

  test('of many cases those due first come at once, the others and their counts after them', async () => {
    for (let n = 0; n < 60; n += 1) await aSavedRequest({ name: 'Warga Biasa', minutesAgo: 1, promise: 30 })
    await aSavedRequest({ name: 'Warga Terakhir', minutesAgo: 1, promise: 600 })
    const user = await theOpenDesk()
    expect((await screen.findAllByText('Warga Biasa')).length).toBeGreaterThan(0)
    await waitFor(() => expect(count('Semua terbuka')).toBe('Semua terbuka 61'))
    await user.type(screen.getByRole('searchbox'), 'terakhir')
    await waitFor(() => expect(names()).toEqual(['Warga Terakhir']))
  })

  test('finds by name or number; arrows move, Enter opens, Esc goes back', async () => {
    await aSavedRequest({ name: 'Warga Satu', minutesAgo: 9 })
    const { ticket } = await aSavedRequest({ name: 'Warga Dua', minutesAgo: 8 })
    const user = await theOpenDesk()
    await screen.findByText('Warga Satu')
    await user.keyboard('{Control>}k{/Control}')
    const find = screen.getByRole('searchbox')
    await waitFor(() => expect(document.activeElement).toBe(find))
    await user.type(find, ticket.replaceAll('-', ' ').toLowerCase())
    await waitFor(() => expect(names()).toEqual(['Warga Dua']))
    await user.clear(find)
    await waitFor(() => expect(names()).toHaveLength(2))
    await user.tab()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Warga Dua'))
    await user.keyboard('{Enter}')
    const title = await screen.findByRole('heading', { level: 1, name: 'Surat Keterangan Usaha (SKU)' })
    expect(document.activeElement).toBe(title)
    await user.keyboard('{Escape}')
    await screen.findByRole('heading', { level: 1, name: 'Berkas' })
  })
})

test('Alt+C calls: the number stands large and nameless, and its case is first in the list', async () => {
  await aSavedRequest({ name: 'Warga Lewat', minutesAgo: 95, promise: 60 })
  const { id, ticket } = await aSavedRequest({ name: 'Warga Baru', minutesAgo: 1 })
  const user = await theOpenDesk(operator, `/loket/berkas/${id}`)
  await button('Panggil')
  await user.keyboard('{Alt>}c{/Alt}')
  const dialog = await screen.findByRole('dialog', { name: 'Panggilan' })
  expect(dialog.textContent).toContain(ticket)
  expect(dialog.textContent).not.toContain('Warga')
  await user.click(within(dialog).getByRole('button', { name: 'Tutup' }))
  await user.keyboard('{Escape}')
  await screen.findByText('Warga Lewat')
  expect(names()).toEqual(['Warga Baru', 'Warga Lewat'])
})

test('the next one in the queue is called: those who need it first, then whoever came first', async () => {
  const first = await aSavedRequest({ name: 'Warga Satu', minutesAgo: 0.01 })
  await aSavedRequest({ name: 'Warga Dua', minutesAgo: 0 })
  const user = await theOpenDesk(operator)
  await user.click(await button('Panggil berikutnya (2 menunggu)'))
  const dialog = await screen.findByRole('dialog', { name: 'Panggilan' })
  expect(dialog.textContent).toContain(first.ticket)
  await user.click(within(dialog).getByRole('button', { name: 'Tutup' }))
  await button('Panggil berikutnya (1 menunggu)')
})

describe('one case', () => {
  test('verified, its four products issued one by one under one clock, handed over only when it is meant', async () => {
    const products = ['nik', 'kk', 'akta-kelahiran', 'kia']
    const { id } = await aSavedRequest({
      name: 'Warga Bayi',
      minutesAgo: 5,
      products,
      service: 'kelahiran-4in1',
    })
    const user = await theOpenDesk(head, `/loket/berkas/${id}`)
    await screen.findByRole('heading', { level: 1, name: 'Paket Kelahiran 4-in-1' })
    await user.click(await button('Nyatakan lengkap'))
    await screen.findByText('Menunggu TTD')
    for (const what of [
      'NIK anak',
      'KK baru yang memuat anak',
      'Kutipan akta kelahiran',
      'Kartu Identitas Anak',
    ]) {
      await user.click(
        (await screen.findAllByRole('button', { name: `Terbitkan ${what}` }))[0] ?? document.body,
      )
      await user.type(await screen.findByLabelText('PIN'), head.pin)
      await user.click(await button('Terbitkan'))
      await screen.findByText(`Terbit: ${what}`)
    }
    expect(await viewOf(id)).toMatchObject({ status: 'readyForPickup' })
    expect(screen.getAllByText(/^Ditepati /)).toHaveLength(1)
    await user.click(await button('Serahkan'))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Batal' }))
    expect(await viewOf(id)).toMatchObject({ status: 'readyForPickup' })
    await user.click(await button('Serahkan'))
    await user.click(await button('Ya, serahkan'))
    await waitFor(async () => expect(await viewOf(id)).toMatchObject({ status: 'completed' }))
    expect((await outboxSummary()).waiting).toBe(7)
  })

  test('whoever signs proves again who they are: a wrong PIN counts and issues nothing', async () => {
    const { id } = await aSavedRequest({ name: 'Warga Satu', minutesAgo: 5 })
    const user = await theOpenDesk(head, `/loket/berkas/${id}`)
    await user.click(await button('Nyatakan lengkap'))
    await user.click(await button(/^Terbitkan /))
    await user.click(await button('Terbitkan'))
    expect(await screen.findAllByText('Ketik PIN, 6 angka')).toHaveLength(2)
    await user.type(screen.getByLabelText('PIN'), operator.pin)
    await user.click(await button('Terbitkan'))
    await screen.findAllByText('PIN salah. Masih 2 kali coba.')
    expect(await viewOf(id)).toMatchObject({ status: 'verified' })
    await user.type(screen.getByLabelText('PIN'), head.pin)
    await user.click(await button('Terbitkan'))
    await waitFor(async () => expect(await viewOf(id)).toMatchObject({ status: 'readyForPickup' }))
  })

  test('what only staff can see is asked before the papers are called complete, and travels in the envelope', async () => {
    const { id } = await aSavedRequest({ name: 'Warga Satu', minutesAgo: 5, service: 'spm-kesehatan' })
    const user = await theOpenDesk(operator, `/loket/berkas/${id}`)
    await user.click(await button('Nyatakan lengkap'))
    const dialog = await screen.findByRole('dialog', { name: 'Nyatakan berkas lengkap?' })
    const points = within(dialog).getAllByRole('radiogroup')
    expect(points).toHaveLength(14)
    for (const point of points.slice(1)) await user.click(within(point).getByRole('radio', { name: 'Tidak' }))
    await user.click(await button('Ya, lengkap'))
    expect(await viewOf(id)).toMatchObject({ status: 'submitted' })
    expect(within(dialog).getAllByText('Baru 13 dari 14. Jawab semuanya.')).toHaveLength(2)
    await user.click(within(dialog).getAllByRole('radio', { name: 'Ya' })[0] ?? dialog)
    await user.click(await button('Ya, lengkap'))
    await waitFor(async () => expect(await viewOf(id)).toMatchObject({ status: 'verified' }))
    expect(await screen.findByText('1 dari 14 ya')).toBeTruthy()
    expect(await viewOf(id)).toMatchObject({ entries: [{}, { type: 'request.verified', data: {} }] })
  })

  test('an answer to a complaint stops its first clock and leaves the second one running', async () => {
    const id = await aSavedComplaint(30)
    const user = await theOpenDesk(operator, `/loket/berkas/${id}`)
    expect(await screen.findAllByText(/^3 jam (29|30) mnt lagi$/)).toHaveLength(3)
    await user.click(await button('Jawab pengaduan'))
    await user.click(await button('Simpan jawaban'))
    expect(await screen.findAllByText('Tulis jawabannya')).toHaveLength(2)
    await user.type(screen.getByLabelText('Jawaban untuk pelapor'), 'Besok kami perbaiki.')
    await user.click(await button('Simpan jawaban'))
    expect(await screen.findByText(/^Ditepati /)).toBeTruthy()
    expect(screen.getAllByText(/^3 jam (29|30) mnt lagi$/)).toHaveLength(2)
    expect(screen.getByText('Besok kami perbaiki.')).toBeTruthy()
    expect(await viewOf(id)).toMatchObject({ status: 'responded' })
  })

  test('what a return asked for can be marked as brought, and an answer corrected with it', async () => {
    const { id } = await aSavedRequest({ name: 'Warga Satu', minutesAgo: 5, papers: ['kk'] })
    const asked = { reason: 'unclear' as const, requirements: ['kk'] }
    await did(act(id, 'request.returned', asked, {}, staff(operator.id)))
    const user = await theOpenDesk(operator, `/loket/berkas/${id}`)
    await user.click(await button('Terima perbaikan'))
    await user.click(screen.getByRole('checkbox', { name: 'Kartu Keluarga (KK)' }))
    const name = screen.getByLabelText('Nama pemohon')
    await user.clear(name)
    await user.type(name, 'Warga Benar')
    await user.click(await button('Simpan perbaikan'))
    expect((await screen.findAllByText('Warga Benar')).length).toBeGreaterThan(0)
    expect(await viewOf(id)).toMatchObject({ status: 'submitted', papers: ['kk'] })
  })

  test('what two officers did without each other is told in words and settled by one choice', async () => {
    const opened: EventDraft = aRequestDraft({ at: new Date(Date.now() - 3_600_000).toISOString() })
    const on = opened.case
    await aPulledCase([
      { ...opened, device: 'd-1', base: 0 },
      { ...act(on, 'request.verified', {}, {}, staff(operator.id, 30)), device: 'd-1', base: 1 },
      {
        ...act(on, 'request.returned', { reason: 'other', requirements: [] }, {}, staff(head.id, 20)),
        device: 'd-2',
        base: 1,
      },
    ])
    // Just after midnight the day stands before the time.
    const user = await theOpenDesk(operator, `/loket/berkas/${on}`)
    await screen.findByText('Dua petugas mengubah ini. Pilih yang benar.')
    expect(screen.getByText(/^Bu Siti \(Anda\) menandai lengkap .*\d\d\.\d\d \(tablet ini\)\.$/)).toBeTruthy()
    expect(
      screen.getByText(/^Pak Joko mengembalikan .*\d\d\.\d\d \(tablet lain, tanpa internet\)\.$/),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Ganti: Terima perbaikan' })).toBeTruthy()
    await user.click(await button('Tetap: Dikembalikan'))
    await waitFor(() => expect(screen.queryByText('Dua petugas mengubah ini. Pilih yang benar.')).toBeNull())
  })
})

describe('what the server refused', () => {
  test('[I6] stays in sight with its reason, and is replaced when it is put right', async () => {
    const { id, ticket } = await aSavedRequest({ name: 'Warga Satu', minutesAgo: 5 })
    const returned = act(
      id,
      'request.returned',
      { reason: 'incomplete', requirements: ['kk'] },
      { note: 'KK belum ada' },
      staff(operator.id),
    )
    await refused(await did(returned), 'SCHEMA')
    const user = await theOpenDesk()
    await screen.findByText('Warga Satu')
    expect(count('Perlu diperhatikan')).toBe('Perlu diperhatikan 1')
    await user.click(await button(/^1 perlu diperbaiki/))
    await user.click(await screen.findByRole('link', { name: '1 perlu diperbaiki' }))
    await screen.findByRole('heading', { level: 1, name: 'Perlu diperbaiki' })
    expect(screen.getByText('Ada isian yang tidak dikenal server. Perbaiki, kirim ulang.')).toBeTruthy()
    expect(screen.getByRole('link', { name: `Lihat ${ticket}` })).toBeTruthy()
    await user.click(await button('Perbaiki, kirim ulang'))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Berkas kurang' }).checked).toBe(true)
    expect(screen.getByDisplayValue('KK belum ada')).toBeTruthy()
    await user.click(await button('Kembalikan berkas'))
    await screen.findByText('Semua diterima')
    expect(await outboxSummary()).toMatchObject({ waiting: 2, rejected: [] })
    expect(await viewOf(id)).toMatchObject({ status: 'returned' })
  })

  test('a submission comes back under its own ticket once its answers fit the form in force', async () => {
    const { event, ticket } = await aRefusedSubmission({ without: 'applicantName' })
    const user = await theOpenDesk(operator, '/loket/perbaikan')
    expect(await screen.findByText(ticket)).toBeTruthy()
    expect(await viewOf(event.case)).toBeUndefined()
    await user.click(await button('Perbaiki, kirim ulang'))
    await user.click(await button('Kirim'))
    expect(await screen.findAllByText('Isi Nama pemohon')).toHaveLength(2)
    await user.type(screen.getByLabelText('Nama pemohon'), 'Warga Kembali')
    await user.click(await button('Kirim'))
    await screen.findByText('Semua diterima')
    expect(await outboxSummary()).toMatchObject({ waiting: 1, rejected: [] })
    expect(await viewOf(event.case)).toMatchObject({ ticket, status: 'submitted' })
  })

  test('what this person may not send says who may, and offers nothing', async () => {
    const { id } = await aSavedRequest({ name: 'Warga Satu', minutesAgo: 5 })
    const rejected = act(id, 'request.rejected', { reason: 'duplicate' }, {}, staff(operator.id))
    await refused(await did(rejected), 'NOT_AUTHORISED')
    await theOpenDesk(operator, '/loket/perbaikan')
    await screen.findByText('Hanya Kepala Desa yang bisa mengirim ini. Buka loket dengan nama itu.')
    expect(screen.queryByRole('button', { name: 'Perbaiki, kirim ulang' })).toBeNull()
  })
})
