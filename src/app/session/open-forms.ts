import { useEffect } from 'react'
import { create } from 'zustand'

const useStore = create<{ open: number }>(() => ({ open: 0 }))
const change = (by: number) => useStore.setState(({ open }) => ({ open: open + by }))

/** Says that a form is open while the calling screen shows one: nothing may interrupt the person then. */
export function useOpenForm(open: boolean): void {
  useEffect(() => {
    if (!open) return
    change(1)
    return () => change(-1)
  }, [open])
}

/** Whether some form is open, live: an update is not offered then. */
export const useBusy = (): boolean => useStore((state) => state.open > 0)
