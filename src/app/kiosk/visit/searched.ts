import { create } from 'zustand'

const useStore = create<{ typed: string }>(() => ({ typed: '' }))

/** What this visit looked for, live: it is still there on the way back, and goes with the visit. */
export const useSearched = (): string => useStore((state) => state.typed)

/** Keeps what is looked for, in memory alone. */
export const keepSearched = (typed: string): void => useStore.setState({ typed })
