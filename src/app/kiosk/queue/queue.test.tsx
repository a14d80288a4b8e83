import 'fake-indexeddb/auto'
import { cleanup, configure, render, screen, act as settle } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anAnswerTo } from '../../../../tests/builders/answers.ts'
import { anEmptyTablet, theKioskAt, theService } from '../../../../tests/builders/kiosk.tsx'
import { act, submitRequest, ticketNumber } from '../../../domain/index.ts'

configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

const service = theService('keterangan-domisili')
const ticket = (n: number) => ticketNumber('35.10.24.2008', 'A', n)

beforeEach(async () => {
  vi.resetModules()
  await anEmptyTablet()
})
afterEach(() => {
  vi.unstubAllGlobals()
  cleanup()
})

/** A request told to this kiosk; answers with the way to call its person. */
async function aRequest(n: number): Promise<() => Promise<void>> {
  const { append, authoring, newId } = await import('../../../store/index.ts')
  const resident = await authoring({ kind: 'resident' })
  if (!resident) throw new Error('not enrolled')
  const identity = { case: newId(), event: newId(), ticket: ticket(n) }
  const form = {
    identity,
    answers: anAnswerTo(service, {}),
    papers: [],
    priority: [],
    language: 'id',
  } as const
  const filed = submitRequest(service, form, resident)
  if (!filed.ok) throw new Error('wrong answers')
  await append([filed.event])
  return async () => {
    const staff = await authoring({ kind: 'staff', id: 'operator-1' })
    if (staff) await append([act(identity.case, 'case.called', {}, {}, staff)])
  }
}

test('a ticket has its place in today’s queue; who was called takes a new one with the number', async () => {
  const callFirst = await aRequest(1)
  await aRequest(2)
  await theKioskAt(`/tiket/${ticket(2)}`)
  expect(await screen.findByText('1 orang sebelum Anda')).toBeTruthy()
  await settle(callFirst)
  expect(await screen.findByText('Anda berikutnya')).toBeTruthy()
  const user = await theKioskAt(`/cek/${ticket(1)}`)
  await user.click(await screen.findByRole('button', { name: 'Ambil antrean' }))
  expect(await screen.findByText('1 orang sebelum Anda')).toBeTruthy()
})

test('the call screen shows each call large and nameless, and says it once its sound is on', async () => {
  const said: string[] = []
  const tones: number[] = []
  const voice = { lang: 'id-ID', localService: true, voiceURI: 'ina' }
  const speechSynthesis = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    speak: ({ text }: { text: string }) => void said.push(text),
  })
  vi.stubGlobal('speechSynthesis', speechSynthesis)
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  )
  const node = () => {
    const one = {
      frequency: {
        set value(pitch: number) {
          tones.push(pitch)
        },
      },
      connect: () => one,
      start() {},
      stop() {},
    }
    return { ...one, gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} } }
  }
  vi.stubGlobal(
    'AudioContext',
    class {
      currentTime = 0
      createOscillator = node
      createGain = node
    },
  )
  const [first, second] = [await aRequest(1), await aRequest(2)]
  const { loadMessages } = await import('../../i18n/index.ts')
  await loadMessages('kiosk')
  const { QueueApp } = await import('../index.ts')
  render(
    <MemoryRouter>
      <QueueApp />
    </MemoryRouter>,
  )
  expect(await screen.findByText('2 orang menunggu')).toBeTruthy()
  await settle(first)
  expect((await screen.findByText('A0001, silakan ke loket')).getAttribute('role')).toBe('status')
  expect(said).toEqual([])
  await userEvent.setup().click(screen.getByRole('button', { name: 'Nyalakan suara' }))
  await settle(second)
  expect(await screen.findByText('A0002, silakan ke loket')).toBeTruthy()
  expect(screen.getByRole('listitem').textContent).toBe('A0001')
  await expect.poll(() => said).toEqual(['Nomor A 0 0 0 2. Silakan ke loket.'])
  expect(tones).toEqual([880, 660])
  expect(document.body.textContent).not.toContain('Nur')
})
