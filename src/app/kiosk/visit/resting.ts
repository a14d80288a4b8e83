import { create } from 'zustand'

const useStore = create<{ resting: boolean }>(() => ({ resting: false }))

/** Whether nobody is at the tablet, live. */
export const useResting = (): boolean => useStore((state) => state.resting)

/** Nobody is there any more, or somebody has come. */
export const rest = (resting: boolean): void => useStore.setState({ resting })
