import type { Millis } from '../domain/index.ts'

/** The lock that the leading tab holds, and the channel on which it is heard. */
export const LEADER = 'smart-kampung-sync'

const BEAT: Millis = 5_000
/** Three beats missed: the holder is frozen or gone (sync.md, rule 2). */
const SILENCE: Millis = 15_000

/** What tabs say to each other. */
export type Word = 'beat' | 'appended' | 'asked'

export type Leadership = {
  readonly locks: LockManager
  readonly channel: BroadcastChannel
  /** Only who is seen may take the lead from another: hidden tabs have slow clocks. */
  readonly isVisible: () => boolean
  readonly timer: (wait: Millis, then: () => void) => () => void
}

/**
 * Leads while this tab holds the lock, and takes it over from a tab that was not heard for 15 s. Only saves work: two
 * leaders at once do no harm, for every write of the engine compares and sets. Returns the way to stop.
 */
export function lead({ locks, channel, isVisible, timer }: Leadership, begin: () => () => void): () => void {
  let end: (() => void) | null = null
  let stopped = false
  let callOff = (): void => {}

  const hold = (lock: Lock | null): Promise<void> =>
    new Promise((resolve) => {
      if (stopped || lock === null) return resolve()
      const stop = begin()
      end = () => {
        stop()
        resolve()
      }
      beat()
    })
  const wait = (options: LockOptions): void => {
    // Rejected where the lock was stolen from us: then another tab leads.
    locks.request(LEADER, options, hold).catch(() => {
      end?.()
      end = null
      if (!stopped) wait({})
    })
  }
  const beat = (): void => {
    channel.postMessage('beat' satisfies Word)
    callOff()
    callOff = timer(BEAT, beat)
  }
  const listen = (): void => {
    callOff()
    callOff = timer(SILENCE, () => {
      if (isVisible()) wait({ steal: true })
      else listen()
    })
  }
  channel.addEventListener('message', ({ data }) => {
    if (data === 'beat' && end === null && !stopped) listen()
  })
  wait({})
  listen()
  return () => {
    stopped = true
    callOff()
    end?.()
  }
}
