import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { listenLive, type Poke } from './live.ts'

const listeners = new Set<(poke: Poke) => void>()
const useStore = create<{ live: boolean }>(() => ({ live: true }))

/** False while the live connection is lost and tried again. */
export const useLine = (): boolean => useStore((state) => state.live)

/** Holds the one live connection of these pages while its component is there. */
export function useLiveConnection(): void {
  useEffect(
    () =>
      listenLive({
        onPoke: (poke) => {
          for (const listener of listeners) listener(poke)
        },
        onLine: (live) => useStore.setState({ live }),
      }),
    [],
  )
}

/** Calls `listener` for every poke that comes. */
export function usePokes(listener: (poke: Poke) => void): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    const heard = (poke: Poke) => latest.current(poke)
    listeners.add(heard)
    return () => {
      listeners.delete(heard)
    }
  }, [])
}
