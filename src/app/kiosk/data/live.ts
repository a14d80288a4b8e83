import { useEffect, useEffectEvent, useState } from 'react'
import { stored } from './load.ts'

type Stored = Awaited<ReturnType<typeof stored>>

/** What `read` finds in the database, live; undefined until it has been read. `key` names what is read. */
export function useLive<T>(read: (from: Stored) => Promise<T>, key = ''): T | undefined {
  const [found, setFound] = useState<{ key: string; value: T }>()
  const readNow = useEffectEvent(read)
  useEffect(() => {
    let stop = () => {}
    let over = false
    const begin = (from: Stored) => {
      if (!over)
        stop = from.watch(
          () => readNow(from),
          (value) => setFound({ key, value }),
        )
    }
    void stored().then(begin)
    return () => {
      over = true
      stop()
    }
  }, [key])
  return found?.key === key ? found.value : undefined
}
