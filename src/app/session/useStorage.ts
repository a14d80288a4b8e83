import { useEffect, useState } from 'react'
import { keepData, roomLeft } from '../../store/index.ts'

/** What the browser says of this tablet's storage. */
export type StorageState = {
  /** It promises not to evict the data; asked for here. */
  readonly kept: boolean
  /** Bytes that are free, where it says so. */
  readonly left: number | null
}

/** The state of this tablet's storage; undefined while it is asked for. */
export function useStorage(): StorageState | undefined {
  const [state, setState] = useState<StorageState>()
  useEffect(() => {
    void Promise.all([keepData(), roomLeft()]).then(([kept, left]) => setState({ kept, left }))
  }, [])
  return state
}
