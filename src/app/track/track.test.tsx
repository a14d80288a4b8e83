import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadMessages } from '../i18n/index.ts'
import { TrackApp } from './index.ts'

const ticket = '052002-A0042-K'
const at = (time: string) => `2026-11-24T${time}:00.000Z`

beforeEach(async () => {
  window.scrollTo = () => {}
  await loadMessages('kiosk')
})
afterEach(() => {
  vi.restoreAllMocks()
  cleanup()
})

function thePageAt(path: string, status: number, body: unknown = {}) {
  const asked = vi.spyOn(window, 'fetch').mockImplementation(async () => Response.json(body, { status }))
  render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/lacak/*" element={<TrackApp />} />
      </Routes>
    </MemoryRouter>,
  )
  return asked
}

test('a number that is typed carelessly leads to its states and times, the latest first', async () => {
  const asked = thePageAt('/lacak', 200, {
    now: at('05:00'),
    ticket,
    kind: 'complaint',
    status: 'responded',
    openedAt: at('03:04'),
    dueAt: at('07:04'),
    steps: [
      { type: 'complaint.submitted', at: at('03:04') },
      { type: 'complaint.responded', at: at('04:00') },
    ],
  })
  const user = userEvent.setup()
  await user.type(screen.getByRole('textbox', { name: 'Nomor' }), '052002 a0042 k{Enter}')
  await screen.findByRole('heading', { level: 1, name: `Nomor ${ticket}` })
  expect(asked).toHaveBeenCalledWith(`/v1/track/${ticket}`, expect.anything())
  const steps = await screen.findAllByRole('listitem')
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Dijawab'),
    expect.stringContaining('Pengaduan masuk'),
  ])
})

test('a number with a wrong letter is not even asked for', async () => {
  const asked = thePageAt('/lacak', 200)
  await userEvent.setup().type(screen.getByRole('textbox', { name: 'Nomor' }), '052002 a0042 z{Enter}')
  expect(
    await screen.findByRole('link', { name: '052002 A0042 Z tidak ada. Periksa huruf akhir.' }),
  ).toBeTruthy()
  expect(asked).not.toHaveBeenCalled()
})

test.each([
  [404, 'Mungkin tablet desa belum tersambung. Coba lagi nanti.'],
  [429, 'Terlalu banyak mencoba. Tunggu sejam, lalu coba lagi.'],
  [500, 'Belum tersambung. Periksa internet Anda, lalu coba lagi.'],
  [200, 'Belum tersambung. Periksa internet Anda, lalu coba lagi.'],
])('an answer of %i that is no case says what to do', async (status, words) => {
  thePageAt(`/lacak/${ticket}`, status)
  expect(await screen.findByText(words)).toBeTruthy()
})
