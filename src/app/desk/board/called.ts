import { create } from 'zustand'

/** Who was called last, and whether the call still stands large on the screen. On this tablet alone. */
type Called = { readonly id: string | null; readonly shown: boolean }

const useStore = create<Called>(() => ({ id: null, shown: false }))

/** The case whose person was called last, live. */
export const useCalled = (): Called => useStore((called) => called)

/** Calls the person of a case: first in the list from now on. */
export const call = (id: string): void => useStore.setState({ id, shown: true })

/** The call was heard. */
export const endCall = (): void => useStore.setState({ shown: false })
