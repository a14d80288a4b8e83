import { create } from 'zustand'
import { type Language, languages, type StaffLanguage } from './areas.ts'

const KEY = 'language'

const useStore = create<{ language: Language }>(() => ({ language: 'id' }))

/** The language in use, live. */
export const useLanguage = (): Language => useStore((state) => state.language)

/** The language in use where staff read, live: Indonesian in place of Javanese. */
export const useStaffLanguage = (): StaffLanguage => staffLanguageOf(useLanguage())

const staffLanguageOf = (language: Language): StaffLanguage => (language === 'jv' ? 'id' : language)

/** The language in use, now. */
export const currentLanguage = (): Language => useStore.getState().language

/** Makes a language current in the store and on `<html lang>`; its words must be loaded already. */
export function applyLanguage(language: Language): void {
  useStore.setState({ language })
  document.documentElement.lang = language
}

/** The language that was kept on this device, Indonesian if none. */
export function keptLanguage(): Language {
  const kept = localStorage.getItem(KEY)
  return languages.find((language) => language === kept) ?? 'id'
}

/** Keeps the language for the next visit. */
export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language)
