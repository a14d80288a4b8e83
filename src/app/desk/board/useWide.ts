import { useSyncExternalStore } from 'react'

/** From this width on the list and the case stand side by side (ux.md section 2). */
const WIDE = '(min-width: 1100px)'

/** Whether there is room for the list and one case beside it. */
export const useWide = (): boolean => useSyncExternalStore(listen, () => matchMedia(WIDE).matches)

function listen(changed: () => void): () => void {
  const query = matchMedia(WIDE)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
