import { useEffect } from 'react'

/** Keeps the screen lit while `wanted` and in sight: whoever thinks about an answer must not lose the page. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    let over = false
    // A page out of sight loses its lock, and is refused a new one; so is a tablet that saves its battery.
    const ask = async () => {
      if (document.hidden) return
      const given = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (over) void given?.release()
      else lock = given
    }
    const seen = () => void ask()
    seen()
    document.addEventListener('visibilitychange', seen)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', seen)
      void lock?.release()
    }
  }, [wanted])
}
