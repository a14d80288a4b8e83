import { useMessages } from '../../i18n/index.ts'
import { useSay } from '../say.ts'
import type { Words } from './words.ts'

/** Every word that an answer's problems and values are said with. */
export function useWords(): Words {
  return { kiosk: useMessages('kiosk'), common: useMessages('common'), say: useSay() }
}
