import { useLive } from './live.ts'
import type { FoundCase, Line, Queue, Rating, Tablet, VillageNow } from './shapes.ts'

const waiting = { is: 'waiting' } as const

/** Whose tablet this is and what it offers, live. */
export function useTablet(): Tablet {
  const office = useLive((from) => from.readOffice())
  const services = useLive((from) => from.readServices())
  if (office?.is === 'unenrolled') return office
  return office === undefined || services === undefined ? waiting : { ...office, services }
}

/** The case of a ticket number, live. */
export const useCase = (ticket: string): FoundCase =>
  useLive((from) => from.readCase(ticket), ticket) ?? waiting

const unknown: Partial<VillageNow> = {}

/** How the village does, live; nothing until it has been read. */
export const useVillage = (): Partial<VillageNow> => useLive((from) => from.readVillage()) ?? unknown

/** Whether the case of a ticket number can be rated, live. */
export const useRating = (ticket: string): Rating =>
  useLive((from) => from.readRating(ticket), `rating ${ticket}`) ?? waiting

/** What waits, and when the regency was last reached, live; undefined until it has been read. */
export const useLine = (): Line | undefined => useLive((from) => from.readLine())

/** Server time less this tablet's clock, as last measured; 0 until it has been. */
export const useClockOffset = (): number => useLive((from) => from.readOffset()) ?? 0

/** The office's queue of today, live; undefined until it has been read. `day` names the day. */
export const useQueue = (day = ''): Queue | undefined => useLive((from) => from.readQueue(), `queue ${day}`)
