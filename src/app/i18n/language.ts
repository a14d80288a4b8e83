import { create } from 'zustand'
import type { Language } from './areas.ts'

const KEY = 'language'

const useStore = create<{ language: Language }>(() => ({ language: 'id' }))

/** The language in use, live. */
export const useLanguage = (): Language => useStore((state) => state.language)

/** The language in use, now. */
export const currentLanguage = (): Language => useStore.getState().language

/** Makes a language current in the store and on `<html lang>`; its words must be loaded already. */
export function applyLanguage(language: Language): void {
  useStore.setState({ language })
  document.documentElement.lang = language
}

/** The language that was kept on this device, Indonesian if none. */
export const keptLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'id')

/** Keeps the language for the next visit. */
export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language)
