import { dayInJakarta, type IsoDate, instantOf } from '../../../domain/index.ts'
import { useClockOffset } from '../data/index.ts'

/** The day in WIB by the server's time as last measured: a tablet whose clock is a year wrong asks for no wrong dates. */
export function useToday(): IsoDate {
  const offset = useClockOffset()
  return dayInJakarta(instantOf(Date.now() + offset))
}
