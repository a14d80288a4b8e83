import type { Requirement } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useSay } from '../say.ts'

/** What a paper is called, with its kind: `KTP-el pemohon (fotokopi)`. */
export function usePaperName(): (paper: Requirement) => string {
  const { start } = useMessages('kiosk')
  const say = useSay()
  return ({ label, form }) => (form === 'generated' ? say(label) : `${say(label)} (${start.forms[form]})`)
}
