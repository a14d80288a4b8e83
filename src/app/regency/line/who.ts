import { create } from 'zustand'
import type { RegencyOfficer } from '../../../protocol/index.ts'

/** Who is logged in here, as far as is known. `ended`: a session there was is over. */
export type Who =
  | { readonly is: 'asking' | 'unreachable' }
  | { readonly is: 'out'; readonly ended: boolean }
  | { readonly is: 'in'; readonly officer: RegencyOfficer }

const useStore = create<{ who: Who }>(() => ({ who: { is: 'asking' } }))

/** Who is logged in, live. */
export const useWho = (): Who => useStore((state) => state.who)

/** Says who is logged in now. */
export const setWho = (who: Who): void => useStore.setState({ who })

/** The session is over, by the server's word: the log-in comes in the page's place, at the same address. */
export function sessionEnded(): void {
  if (useStore.getState().who.is === 'in') setWho({ is: 'out', ended: true })
}
