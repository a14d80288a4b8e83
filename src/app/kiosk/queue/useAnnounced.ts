import { useEffect, useRef, useState } from 'react'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { useVoice } from '../aloud/index.ts'
import type { Queue } from '../data/index.ts'
import { chime } from './chime.ts'

type Call = Queue['called'][number]

/** A ticket number without its place: in its own village everybody knows that. */
export const shortNumber = (ticket: string): string => ticket.split('-')[1] ?? ticket

/** Says each new call, once somebody has turned the sound on: a browser is silent until it is touched. */
export function useAnnounced(call: Call | undefined): { on: boolean; turnOn: () => void } {
  const { queue: t } = useMessages('kiosk')
  const voice = useVoice(useLanguage())
  const [audio, setAudio] = useState<AudioContext | null>(null)
  const heard = useRef(call?.at)
  useEffect(() => {
    if (call === undefined || call.at === heard.current) return
    heard.current = call.at
    if (audio === null) return
    chime(audio)
    if (voice !== undefined) speak(t.say({ no: [...shortNumber(call.ticket)].join(' ') }), voice)
  }, [call, audio, voice, t])
  return { on: audio !== null, turnOn: () => setAudio(new AudioContext()) }
}

function speak(words: string, voice: SpeechSynthesisVoice): void {
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.rate = 0.9
  speechSynthesis.speak(utterance)
}
