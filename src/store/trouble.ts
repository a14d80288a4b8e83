import type { Millis } from '../domain/index.ts'
import { tablet } from './tablet.ts'

/** Why this tablet's database cannot be used: an older page holds it open, or the browser cannot open it at all. */
export type StorageTrouble = 'blocked' | 'broken'

/** A browser that could not open it may do so a little later, when it has tidied up. */
const AGAIN: Millis = 5_000

/** Calls back with what keeps the database shut, and with null once it is open; returns the way to stop. */
export function watchStorage(tell: (trouble: StorageTrouble | null) => void): () => void {
  const { db } = tablet()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const blocked = (): void => tell('blocked')
  const open = (): void => {
    db.open().then(
      () => stopped || tell(null),
      () => {
        if (stopped) return
        tell('broken')
        timer = setTimeout(open, AGAIN)
      },
    )
  }
  db.on('blocked', blocked)
  open()
  return () => {
    stopped = true
    clearTimeout(timer)
    db.on('blocked').unsubscribe(blocked)
  }
}
