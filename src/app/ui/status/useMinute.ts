import { useEffect, useState } from 'react'

const MINUTE = 60_000

/**
 * The time by `source` (milliseconds since 1970), new at every turn of the minute. Once a screen;
 * pass the value down to its clocks. `source` must stay the same function between renders.
 */
export function useMinute(source: () => number = Date.now): number {
  const [now, setNow] = useState(source)
  useEffect(() => {
    const toNext = () => MINUTE - (source() % MINUTE)
    const tick = () => {
      setNow(source())
      timer = setTimeout(tick, toNext())
    }
    let timer = setTimeout(tick, toNext())
    return () => clearTimeout(timer)
  }, [source])
  return now
}
