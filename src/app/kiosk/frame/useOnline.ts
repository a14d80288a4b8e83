import { useSyncExternalStore } from 'react'
import type { Line } from '../data/index.ts'

/** Whether the regency can be reached, as far as is known: the browser's word is a hint, the last try the proof. */
export function useOnline(line: Line | undefined): boolean {
  const hint = useSyncExternalStore(listen, () => navigator.onLine)
  return hint && line?.problem !== 'OFFLINE' && line?.problem !== 'TIMEOUT'
}

function listen(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
