import { useEffect, useState } from 'react'
import { keepData } from '../../store/index.ts'

/** Whether the browser promises not to evict this tablet's data (asked for here); undefined while it is asked. */
export function usePersisted(): boolean | undefined {
  const [persisted, setPersisted] = useState<boolean>()
  useEffect(() => {
    void keepData().then(setPersisted)
  }, [])
  return persisted
}
