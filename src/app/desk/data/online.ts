import { useSyncExternalStore } from 'react'

/** Whether the regency can be reached, as far as is known: the browser's word is a hint, the last try the proof. */
export function useOnline(problem: string | null): boolean {
  const hint = useSyncExternalStore(listen, () => navigator.onLine)
  return hint && problem !== 'OFFLINE' && problem !== 'TIMEOUT'
}

function listen(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
