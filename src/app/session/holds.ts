import { useEffect } from 'react'
import { create } from 'zustand'

const useStore = create<{ holds: number }>(() => ({ holds: 0 }))
const change = (by: number) => useStore.setState(({ holds }) => ({ holds: holds + by }))

/** Says that somebody is busy without touching the tablet, listening or in front of its camera: no visit ends then. */
export function useHold(holding: boolean): void {
  useEffect(() => {
    if (!holding) return
    change(1)
    return () => change(-1)
  }, [holding])
}

/** Whether somebody is busy without touching the tablet, live. */
export const useHeld = (): boolean => useStore((state) => state.holds > 0)
