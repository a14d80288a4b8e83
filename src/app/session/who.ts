import { create } from 'zustand'

/** Who is at the tablet. Names and roles come from the staff's own unlocked record, never from storage here. */
export type Who =
  | { is: 'kiosk' }
  | { is: 'staff'; staffId: string; name: string; role: string }
  | { is: 'locked' }

const useStore = create<{ who: Who }>(() => ({ who: { is: 'kiosk' } }))

/** Who is at the tablet, live. */
export const useWho = (): Who => useStore((state) => state.who)

/** Who is at the tablet, now. */
export const currentWho = (): Who => useStore.getState().who

/** Someone else is at the tablet from now on. */
export const setWho = (who: Who): void => useStore.setState({ who })
