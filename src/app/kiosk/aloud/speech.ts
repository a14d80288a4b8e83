import { create } from 'zustand'
import type { Passage } from './passages.ts'

/** Slower than speech usually is, for whoever reads along. */
const RATE = 0.9

const useStore = create<{ speaking: boolean }>(() => ({ speaking: false }))

/** Whether a page is being read aloud, live. */
export const useSpeaking = (): boolean => useStore((state) => state.speaking)

let marked: HTMLElement | null = null

function mark(element: HTMLElement | null): void {
  if (marked !== null) delete marked.dataset.aloud
  marked = element
  if (element === null) return
  element.dataset.aloud = ''
  element.scrollIntoView({ block: 'nearest' })
}

/** Reads one passage after the other; what is being said is marked on the page. */
export function readAloud(passages: readonly Passage[], voice: SpeechSynthesisVoice): void {
  stopReading()
  if (passages.length === 0) return
  useStore.setState({ speaking: true })
  passages.forEach(({ element, words }, at) => {
    const utterance = new SpeechSynthesisUtterance(words)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = RATE
    utterance.onstart = () => mark(element)
    utterance.onend = () => at === passages.length - 1 && stopReading()
    // A word that was cut off by the next reading is no failure of that one.
    utterance.onerror = ({ error }) => error !== 'interrupted' && error !== 'canceled' && stopReading()
    speechSynthesis.speak(utterance)
  })
}

/** Silence. */
export function stopReading(): void {
  if (!useStore.getState().speaking) return
  speechSynthesis.cancel()
  mark(null)
  useStore.setState({ speaking: false })
}
