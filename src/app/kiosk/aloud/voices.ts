import { useSyncExternalStore } from 'react'
import type { Language } from '../../i18n/index.ts'

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'voiceURI'>

/** The tablet's own voice for a language. One that needs a network counts for nothing, since there may be none. */
export function voiceFor<V extends Voice>(language: Language, voices: readonly V[]): V | undefined {
  return voices.find(({ lang, localService }) => localService && languageOf(lang) === language)
}

/** `id-ID`, `id_ID`, and the `in` by which Android still calls Indonesian. */
function languageOf(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/)
  return language === 'in' ? 'id' : language
}

/** The voice in which pages can be read aloud, live: voices come a while after the page. */
export function useVoice(language: Language): SpeechSynthesisVoice | undefined {
  const find = () => voiceFor(language, globalThis.speechSynthesis?.getVoices() ?? [])
  // The browser answers with new objects each time; their names stay.
  const name = useSyncExternalStore(listen, () => find()?.voiceURI)
  return name === undefined ? undefined : find()
}

function listen(changed: () => void): () => void {
  globalThis.speechSynthesis?.addEventListener('voiceschanged', changed)
  return () => globalThis.speechSynthesis?.removeEventListener('voiceschanged', changed)
}
