import { useEffect, useState } from 'react'
import type { StorageTrouble } from '../../store/index.ts'

/**
 * What keeps this tablet's database shut, live; null while nothing does. The store comes later than the first page.
 * A database that could not be opened and then could: whatever gave up on it begins again with the page.
 */
export function useStorageTrouble(): StorageTrouble | null {
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null)
  useEffect(() => {
    let stop = () => {}
    let over = false
    let last: StorageTrouble | null = null
    const hear = (next: StorageTrouble | null) => {
      if (last === 'broken' && next === null) location.reload()
      last = next
      setTrouble(next)
    }
    void import('../../store/index.ts').then(({ watchStorage }) => {
      if (!over) stop = watchStorage(hear)
    })
    return () => {
      over = true
      stop()
    }
  }, [])
  return trouble
}
