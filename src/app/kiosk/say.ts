import type { Text } from '../../domain/index.ts'
import { type Language, useLanguage } from '../i18n/index.ts'

/** The catalogue's words in the language in use. */
export function useSay(): (text: Text) => string {
  const language: Language = useLanguage()
  return (text) => text[language]
}
