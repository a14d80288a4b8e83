import 'fake-indexeddb/auto'
import { act, cleanup, configure, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anEmptyTablet, theKioskAt } from '../../../../tests/builders/kiosk.tsx'
import { voiceFor } from './voices.ts'

configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

const voice = (lang: string, localService = true) => ({ lang, localService, voiceURI: lang })

/** A browser's speech, and what it was asked to say since it last fell silent. */
function aVoice(...voices: ReturnType<typeof voice>[]) {
  const asked: { text: string; onstart?: () => void; onend?: () => void }[] = []
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: (typeof asked)[number]) => void asked.push(utterance),
    cancel: () => void asked.splice(0),
  })
  vi.stubGlobal('speechSynthesis', speech)
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  )
  return asked
}

beforeEach(async () => {
  vi.resetModules()
  Element.prototype.scrollIntoView = () => {}
  await anEmptyTablet()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const listen = () => screen.getByRole('button', { name: 'Dengarkan' })

test('a page is read from its question to its choices, marked where it is, until a touch or another page', async () => {
  const asked = aVoice(voice('in_ID'))
  const user = await theKioskAt('/')
  await user.click(listen())
  expect(asked.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Apa yang Anda perlukan?', 'Kesehatan, BPJS, ambulans, biaya berobat']),
  )
  expect(asked[0]?.text).toBe('Apa yang Anda perlukan?')
  act(() => asked[0]?.onstart?.())
  expect(screen.getByRole('heading', { level: 1 }).dataset.aloud).toBe('')

  await user.click(screen.getByRole('searchbox'))
  expect(asked).toEqual([])
  expect(document.querySelector('[data-aloud]')).toBeNull()

  await user.click(listen())
  await user.click(screen.getByRole('button', { name: 'Berhenti membaca' }))
  expect(asked).toEqual([])
  await user.click(listen())
  act(() => screen.getByRole('link', { name: /^Pengaduan/ }).click())
  await screen.findByRole('heading', { level: 1, name: 'Sampaikan pengaduan' })
  expect(asked).toEqual([])
  listen()
})

test('what a person answered is never said aloud', async () => {
  const asked = aVoice(voice('id-ID'))
  const { begin, change } = await import('../visit/index.ts')
  await begin('complaint')
  change((draft) => ({ ...draft, answers: { reporterName: 'Wanita Rahasia' } }))
  const user = await theKioskAt('/pengaduan/periksa')
  await screen.findByText('Wanita Rahasia')
  await user.click(listen())
  expect(asked.map(({ text }) => text)).toContain('Periksa. Belum dikirim.')
  expect(JSON.stringify(asked)).not.toContain('Rahasia')
})

test('where the tablet has no voice of its own for the language, nothing offers to read', async () => {
  aVoice(voice('en-GB'), voice('id-ID', false))
  await theKioskAt('/')
  expect(screen.queryByRole('button', { name: 'Dengarkan' })).toBeNull()
  expect(voiceFor('en', [voice('en_US')])?.lang).toBe('en_US')
  expect(voiceFor('id', [voice('in-ID')])?.lang).toBe('in-ID')
})
