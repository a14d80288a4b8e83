import { useCallback } from 'react'
import type { Text } from '../../domain/index.ts'
import { useLanguage, useMessages } from '../i18n/index.ts'

/** The catalogue's words in the language in use; Indonesian where nobody has put them into it yet. */
export function useSay(): (text: Text) => string {
  const language = useLanguage()
  const { catalogue } = useMessages('kiosk')
  return useCallback(
    (text) => (language === 'jv' ? (catalogue[text.id] ?? text.id) : text[language]),
    [language, catalogue],
  )
}
