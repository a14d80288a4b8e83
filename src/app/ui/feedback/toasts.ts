import { create } from 'zustand'

/** A short message after an act, with the way back where there is one. */
export type Toast = {
  id: number
  text: string
  undo?: (() => void) | undefined
}

const SHORT = 6_000
/** An act can be taken back for 20 s; later only by a new event in the timeline. */
const UNDO = 20_000

const useStore = create<{ toasts: readonly Toast[]; last: number }>(() => ({ toasts: [], last: 0 }))

/** The messages on show, live. */
export const useToasts = (): readonly Toast[] => useStore((state) => state.toasts)

/** Shows a message for 6 s, or for 20 s where it can be undone. */
export function showToast({ text, undo }: { text: string; undo?: () => void }): void {
  const id = useStore.getState().last + 1
  useStore.setState(({ toasts }) => ({ last: id, toasts: [...toasts, { id, text, undo }] }))
  setTimeout(() => hideToast(id), undo === undefined ? SHORT : UNDO)
}

/** Takes a message away. */
export const hideToast = (id: number): void =>
  useStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))

/** Undoes the latest act that still can be undone (Ctrl+Z at the desk); false if there is none. */
export function undoLatest(): boolean {
  const toast = useStore.getState().toasts.findLast(({ undo }) => undo !== undefined)
  if (toast === undefined) return false
  hideToast(toast.id)
  toast.undo?.()
  return true
}
