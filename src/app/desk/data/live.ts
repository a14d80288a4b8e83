import { liveQuery } from 'dexie'
import { useEffect, useEffectEvent, useState } from 'react'

/** What a query finds, live. Once something was found it stays on the screen, also when reading fails later. */
export type Live<T> =
  | { readonly is: 'waiting' }
  | { readonly is: 'ready'; readonly value: T }
  | { readonly is: 'failed'; readonly last: T | undefined; readonly again: () => void }

type Kept<T> = { readonly key: string; readonly value: T | undefined; readonly failed: boolean }

/** Reads again after every change of what was read. `key` names what is read; null reads nothing. */
export function useLive<T>(read: (() => Promise<T>) | null, key = ''): Live<T> {
  const [kept, setKept] = useState<Kept<T>>({ key, value: undefined, failed: false })
  const [attempt, setAttempt] = useState(0)
  const reads = read !== null
  const readNow = useEffectEvent(() => read?.())
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads anew
  useEffect(() => {
    if (!reads) return
    const subscription = liveQuery(() => readNow()).subscribe({
      next: (value) => setKept({ key, value, failed: false }),
      error: () =>
        setKept((last) => ({ ...(last.key === key ? last : { key, value: undefined }), failed: true })),
    })
    return () => subscription.unsubscribe()
  }, [key, attempt, reads])
  if (kept.key !== key) return { is: 'waiting' }
  if (kept.failed) return { is: 'failed', last: kept.value, again: () => setAttempt((n) => n + 1) }
  return kept.value === undefined ? { is: 'waiting' } : { is: 'ready', value: kept.value }
}
