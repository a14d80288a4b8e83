import { useEffect } from 'react'
import { create } from 'zustand'

/** Nobody listens, or stands before a camera, for longer without a touch: somebody has left. */
const LONGEST = 180_000

const useStore = create<{ holds: number }>(() => ({ holds: 0 }))
const change = (by: number) => useStore.setState(({ holds }) => ({ holds: holds + by }))

/** Says that somebody is busy without touching the tablet, listening or before its camera: no visit ends then. */
export function useHold(holding: boolean): void {
  useEffect(() => {
    if (!holding) return
    change(1)
    let held = true
    const release = () => {
      if (held) change(-1)
      held = false
    }
    const timer = setTimeout(release, LONGEST)
    return () => {
      clearTimeout(timer)
      release()
    }
  }, [holding])
}

/** Whether somebody is busy without touching the tablet, live. */
export const useHeld = (): boolean => useStore((state) => state.holds > 0)
