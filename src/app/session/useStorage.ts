import { useEffect, useState } from 'react'

/** What the browser says of this tablet's storage. */
export type StorageState = {
  /** It promises not to evict the data; asked for here. */
  readonly kept: boolean
  /** Bytes that are free, where it says so. */
  readonly left: number | null
}

/** The state of this tablet's storage; undefined while it is asked for. The store comes later than the first page. */
export function useStorage(): StorageState | undefined {
  const [state, setState] = useState<StorageState>()
  useEffect(() => {
    void ask().then(setState)
  }, [])
  return state
}

async function ask(): Promise<StorageState> {
  const { keepData, roomLeft } = await import('../../store/index.ts')
  const [kept, left] = await Promise.all([keepData(), roomLeft()])
  return { kept, left }
}
