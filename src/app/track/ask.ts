import { useCallback, useEffect, useState } from 'react'
import { limits, type TrackAnswer, trackAnswer } from '../../protocol/index.ts'

export type Found =
  | { readonly is: 'waiting' | 'unknown' | 'too-many' | 'offline' }
  | { readonly is: 'found'; readonly value: TrackAnswer }

/** How the case of a number stands by the regency; asked again on request. */
export function useTracked(ticket: string): { found: Found; again: () => void } {
  const [found, setFound] = useState<Found>({ is: 'waiting' })
  const ask = useCallback(async () => {
    setFound({ is: 'waiting' })
    setFound(await track(ticket))
  }, [ticket])
  useEffect(() => void ask(), [ask])
  return { found, again: () => void ask() }
}

async function track(ticket: string): Promise<Found> {
  const signal = AbortSignal.timeout(limits.requestMillis)
  const answer = await fetch(`/v1/track/${encodeURIComponent(ticket)}`, { signal, cache: 'no-store' }).catch(
    () => null,
  )
  if (answer?.status === 404) return { is: 'unknown' }
  if (answer?.status === 429) return { is: 'too-many' }
  const read = answer?.ok ? trackAnswer.safeParse(await answer.json().catch(() => undefined)) : null
  return read?.success ? { is: 'found', value: read.data } : { is: 'offline' }
}
