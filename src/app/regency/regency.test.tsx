import { cleanup, screen, act as settle, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeRegency, passphrase } from '../../../tests/builders/fake-regency.ts'
import { here, theRegencyAt } from '../../../tests/builders/regency-pages.tsx'
import { type DomainEvent, pack } from '../../domain/index.ts'

vi.setConfig({ testTimeout: 60_000 })

const village = '35.10.05.2002'
const other = '35.10.16.1008'
const complaint = '0193b1d2-0000-7000-8000-00000000000c'
const birth = '0193b1d2-0000-7000-8000-00000000000b'
const at = '2026-11-24T06:00:00.000Z'
const villagePath = '/kabupaten/desa/35-10-05-2002'
const casePath = `${villagePath}/berkas/`

let server: FakeRegency

beforeEach(() => {
  vi.resetModules()
  server = new FakeRegency()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const acts = () => server.asked.filter(({ path }) => path.endsWith('/act'))

/** An event of a tablet, as the log holds it. */
function fact(id: string, on: string, type: string, data: object, personal = {}): DomainEvent {
  const pii = pack(personal, '0'.repeat(32))
  const base = { id, v: 1, village, case: on, device: 'tab-1', inc: id, dseq: 1, at, off: 0, base: 0 }
  return {
    ...base,
    type,
    actor: { kind: 'resident' },
    supersedes: null,
    attachments: [],
    data,
    pii,
  } as unknown as DomainEvent
}

const uuid = (n: number) => `0193b1d2-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`

function withComplaint(): void {
  const promise = { firstResponseMinutes: 240, resolutionMinutes: 240 }
  const data = { ticket: '052002-A0001-A', category: 'road', anonymous: false, promise, language: 'id' }
  server.add(fact(uuid(1), complaint, 'complaint.submitted', data, { answers: { text: 'Jembatan rusak.' } }))
}

function withBirth(): void {
  const data = {
    ...{ ticket: '052002-A0005-2', service: 'kelahiran-4in1', serviceVersion: 1, approval: 'regency' },
    products: ['nik', 'kk'].map((id) => ({ id, issuer: 'regency' })),
    promise: { minutes: 30, clock: 'calendar', startsAt: 'verified' },
    ...{ answers: {}, papers: [], priority: [], language: 'id' },
  }
  const answers = { applicantNik: '3510996703590001', applicantName: 'Siti Contoh' }
  server.add(fact(uuid(2), birth, 'request.submitted', data, { answers }))
  server.add(fact(uuid(3), birth, 'request.verified', {}))
}

describe('logging in', () => {
  test('says what is missing, what is wrong, and how long to wait; then opens the page asked for', async () => {
    const user = await theRegencyAt(villagePath, server)
    await heading('Masuk ke kabupaten')
    await user.click(button('Masuk'))
    expect(await screen.findByRole('link', { name: 'Isi nama masuk' })).toBeTruthy()
    await user.type(screen.getByLabelText('Nama masuk'), 'pengaduan')
    await user.type(screen.getByLabelText('Kata sandi'), 'salah{Enter}')
    await screen.findByRole('link', { name: /^Nama atau kata sandi salah/ })
    expect(document.title).toContain('Kesalahan: Masuk')
    server.refusals.set('/v1/regency/login', { status: 429, code: 'TOO_MANY', retryAfterMs: 42_000 })
    await user.click(button('Masuk'))
    await screen.findByRole('link', { name: 'Terlalu banyak percobaan. Coba lagi dalam 42 detik.' })
    await user.clear(screen.getByLabelText('Kata sandi'))
    await user.type(screen.getByLabelText('Kata sandi'), `${passphrase}{Enter}`)
    await heading('Desa Kedungrejo')
  })

  test('a server out of reach is said so, and the try again finds it', async () => {
    server.away = true
    const user = await theRegencyAt('/kabupaten', server.logIn('pengaduan'))
    await heading('Belum tersambung ke server')
    server.away = false
    await user.click(button('Coba lagi'))
    await heading('Ringkasan kabupaten')
  })

  test('a session that ends comes back to the same page, with what was being written', async () => {
    withComplaint()
    const user = await theRegencyAt(casePath + complaint, server.logIn('pengaduan'))
    await user.click(await screen.findByRole('button', { name: 'Jawab pengaduan' }))
    await user.type(await screen.findByLabelText('Jawaban untuk pelapor'), 'Sudah kami perbaiki.')
    const place = here()
    server.officer = null
    await user.click(button('Kirim jawaban'))
    await heading('Masuk ke kabupaten')
    await screen.findByText(/^Sesi sudah habis/)
    expect(here()).toBe(place)
    await user.type(screen.getByLabelText('Nama masuk'), 'pengaduan')
    await user.type(screen.getByLabelText('Kata sandi'), `${passphrase}{Enter}`)
    expect(await screen.findByDisplayValue('Sudah kami perbaiki.')).toBeTruthy()
    await user.click(button('Kirim jawaban'))
    await waitFor(() => expect(server.state(village, complaint)?.status).toBe('responded'))
    const ids = acts().map(({ body }) => Object(body).id)
    expect(new Set(ids).size).toBe(1)
  })
})

describe('the table of villages', () => {
  const rows = () => screen.getAllByRole('row').slice(1)
  const names = () => rows().map((row) => within(row).getByRole('rowheader').textContent)

  async function theTable() {
    server.change(village, { devices: 2, open: 3, late: 1, lastContactAt: '2026-11-24T07:02:00.000Z' })
    server.change(other, { devices: 1, open: 8, waiting: 4 })
    server.change('35.10.19.2006', { open: 1, late: 2 })
    server.soon = 12
    const user = await theRegencyAt('/kabupaten', server.logIn('pengaduan'))
    await screen.findByRole('table')
    return user
  }

  test('says in one sentence what matters, begins with those that have tablets, and sorts by any heading', async () => {
    const user = await theTable()
    await screen.findByText('3 pengaduan lewat batas waktu, 12 hampir lewat')
    expect(screen.getByText('Data per 14.05, 216 desa belum tersambung')).toBeTruthy()
    expect(rows()).toHaveLength(217)
    expect(names().slice(0, 2)).toEqual(['Desa Kedungrejo', 'Kelurahan Kepatihan'])
    await user.click(button('Terbuka'))
    expect(screen.getByRole('columnheader', { name: 'Terbuka' }).getAttribute('aria-sort')).toBe('descending')
    expect(names().slice(0, 2)).toEqual(['Kelurahan Kepatihan', 'Desa Kedungrejo'])
    await user.click(button('Desa / kelurahan'))
    expect(names()[0]).toBe('Desa Alasbuluh')
    expect(here()).toBe('/kabupaten?urut=village')
  })

  test('finds by name and by district, and says when nothing matches', async () => {
    const user = await theTable()
    await user.type(screen.getByLabelText('Cari desa'), 'kedungrejo')
    await waitFor(() => expect(names()).toEqual(['Desa Kedungrejo']))
    await user.selectOptions(screen.getByLabelText('Kecamatan'), 'Songgon')
    await screen.findByText('Tidak ada desa yang cocok')
    await user.click(button('Tampilkan semua'))
    expect(rows()).toHaveLength(217)
  })

  test('is kept as a file by whoever types their passphrase again; an administrator is not offered it', async () => {
    const made = vi.fn<(content: Blob) => string>(() => 'blob:made')
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override createObjectURL = made
        static override revokeObjectURL = () => {}
      },
    )
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    const user = await theTable()
    await user.click(button('Unduh CSV'))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('Kata sandi'), 'salah{Enter}')
    await dialog.findByText(/^Nama atau kata sandi salah/)
    expect(made).not.toHaveBeenCalled()
    server.change(village, { open: 7 })
    await user.clear(dialog.getByLabelText('Kata sandi'))
    await user.type(dialog.getByLabelText('Kata sandi'), `${passphrase}{Enter}`)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const [, first = ''] = ((await made.mock.calls[0]?.[0].text()) ?? '').split('\r\n')
    expect(first).toContain(`${village},Desa,Kedungrejo,Muncar,2,7,1`)
    cleanup()
    await theRegencyAt('/kabupaten', server.logIn('admin'))
    await screen.findByRole('table')
    expect(screen.queryByRole('button', { name: 'Unduh CSV' })).toBeNull()
  })

  test('news changes a row where it is: nothing moves, focus stays; sorting again is offered', async () => {
    const user = await theTable()
    const link = screen.getByRole('link', { name: 'Kelurahan Kepatihan' })
    link.focus()
    const before = names()
    await settle(async () => server.change(other, { late: 5 }))
    const row = rows()[1]
    await waitFor(() => expect(row?.querySelectorAll('td')[2]?.textContent).toBe('5'))
    expect(names()).toEqual(before)
    expect(document.activeElement).toBe(link)
    await user.click(button('Urutan sudah berubah. Urutkan lagi'))
    expect(names()[0]).toBe('Kelurahan Kepatihan')
  })
})

test('a clock in a list warns in the last quarter of its own time, however long ago the case was opened', async () => {
  withBirth()
  const [submitted] = server.events
  if (submitted) server.events[0] = { ...submitted, occurredAt: '2026-11-24T01:00:00.000Z' }
  server.now = '2026-11-24T06:05:00.000Z'
  await theRegencyAt(villagePath, server.logIn('disdukcapil'))
  const clock = await screen.findByText(/^2[45] mnt lagi$/)
  await waitFor(() => expect(clock.querySelector('.tabler-icon-clock')).toBeTruthy())
})

describe('a case', () => {
  test('is answered once however often the button is pressed, and shows its new state at once', async () => {
    withComplaint()
    const user = await theRegencyAt(casePath + complaint, server.logIn('pengaduan'))
    await heading('052002-A0001-A')
    expect(screen.getByText('Jembatan rusak.')).toBeTruthy()
    await user.click(button('Jawab pengaduan'))
    await user.click(await screen.findByRole('button', { name: 'Kirim jawaban' }))
    expect(screen.getByText('Tulis jawabannya')).toBeTruthy()
    expect(acts()).toHaveLength(0)
    await user.type(screen.getByLabelText('Jawaban untuk pelapor'), 'Besok diperbaiki.')
    let release = () => {}
    server.gate = new Promise((resolve) => {
      release = resolve
    })
    const send = button('Kirim jawaban')
    await settle(async () => {
      send.click()
      send.click()
    })
    release()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(acts()).toHaveLength(1)
    expect(acts()[0]?.body).toMatchObject({
      type: 'complaint.responded',
      data: {},
      personal: { note: 'Besok diperbaiki.' },
    })
    expect(screen.getAllByText('Dijawab').length).toBeGreaterThan(0)
    expect(screen.getByText('Besok diperbaiki.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Jawab pengaduan' })).toBeNull()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('052002-A0001-A'))
  })

  test('a lost answer is tried again under the same id', async () => {
    withBirth()
    const user = await theRegencyAt(casePath + birth, server.logIn('disdukcapil'))
    await screen.findByRole('button', { name: 'Setujui permohonan' })
    const path = `/v1/regency/cases/${village}/${birth}/act`
    server.refusals.set(path, { status: 503, code: 'BUSY' })
    await user.click(button('Setujui permohonan'))
    await screen.findByText(/Menekan lagi tidak membuatnya dua kali/)
    await user.click(button('Setujui permohonan'))
    await screen.findAllByText('Diproses')
    const ids = acts().map(({ body }) => Object(body).id)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test('that changed meanwhile is explained and shown as it is now, and nothing was done', async () => {
    withBirth()
    const user = await theRegencyAt(casePath + birth, server.logIn('disdukcapil'))
    await screen.findByRole('button', { name: 'Setujui permohonan' })
    server.add(fact(uuid(4), birth, 'request.cancelled', { reason: 'applicant' }))
    server.refusals.set(`/v1/regency/cases/${village}/${birth}/act`, { status: 409, code: 'STATE_CONFLICT' })
    await user.click(button('Setujui permohonan'))
    await screen.findByRole('heading', { name: 'Berkas ini baru saja berubah' })
    expect(screen.getAllByText('Dibatalkan').length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: 'Setujui permohonan' })).toBeNull()
  })

  test('is returned with a reason and a note; its products are issued one by one', async () => {
    withBirth()
    const user = await theRegencyAt(casePath + birth, server.logIn('disdukcapil'))
    await user.click(await screen.findByRole('button', { name: 'Setujui permohonan' }))
    await user.click(await screen.findByRole('button', { name: 'Terbitkan NIK anak' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Terbitkan NIK anak' })).toBeNull())
    expect(acts().at(-1)?.body).toMatchObject({ type: 'product.issued', data: { product: 'nik' } })
    await user.click(button('Kembalikan'))
    await user.click(await screen.findByRole('button', { name: 'Kembalikan berkas' }))
    expect(screen.getByText('Pilih satu alasan')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Berkas kurang' }))
    await user.type(screen.getByLabelText('Catatan untuk warga'), 'Bawa KK asli.')
    await user.click(button('Kembalikan berkas'))
    await waitFor(() => expect(server.state(village, birth)?.status).toBe('returned'))
    expect(acts().at(-1)?.body).toMatchObject({ data: { reason: 'incomplete', requirements: [] } })
  })

  test('masks numbers of identity until they are asked for', async () => {
    withBirth()
    const user = await theRegencyAt(casePath + birth, server.logIn('disdukcapil'))
    await screen.findByText('3510 •••• •••• 0001')
    expect(document.body.textContent).not.toContain('96703590')
    await user.click(button('Tampilkan NIK dan KK lengkap'))
    await screen.findByText('3510 9967 0359 0001')
  })

  test('says of a missed promise that the network held it up', async () => {
    withComplaint()
    const opening = server.events[0]
    if (opening) server.events[0] = { ...opening, receivedAt: '2026-11-24T12:00:00.000Z' }
    const due = '2026-11-24T10:00:00.000Z'
    server.add(fact(uuid(5), complaint, 'deadline.missed', { metric: 'firstResponse', due }))
    await theRegencyAt(casePath + complaint, server.logIn('pengaduan'))
    expect(await screen.findByText('Tertahan jaringan')).toBeTruthy()
  })

  test('that is not for this officer is not there', async () => {
    await theRegencyAt(casePath + complaint, server.logIn('disdukcapil'))
    expect(await screen.findByRole('heading', { name: 'Tidak ada di sini' })).toBeTruthy()
  })
})

test('every word changes with the language, on the page where one is', async () => {
  const user = await theRegencyAt(villagePath, server.logIn('pengaduan'))
  await heading('Desa Kedungrejo')
  await user.click(button('English'))
  await screen.findByRole('heading', { name: 'Cases' })
  expect(screen.getByRole('button', { name: 'Log out' })).toBeTruthy()
  await user.click(button('Indonesia'))
  await screen.findByRole('heading', { name: 'Berkas' })
})
