import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { mustLock } from './lock-clock.ts'

const touches = ['pointerdown', 'keydown', 'wheel', 'input', 'scroll'] as const
const LOOK_EVERY = 5_000

/**
 * Calls `lock` when nobody has touched the tablet, or seen the page, for too long. Wall time counts too, because a
 * sleeping tablet's own clock stands still; what is seen again after too long is locked before it is painted.
 */
export function useAutoLock(lock: () => void): void {
  const onLock = useEffectEvent(lock)
  useEffect(() => {
    let touched = Date.now()
    let hidden: number | null = document.hidden ? Date.now() : null
    // A clock that was set back must not keep the desk open: time before the last touch is as good as too late.
    const since = (at: number) => (Date.now() < at ? Number.POSITIVE_INFINITY : Date.now() - at)
    const look = () => {
      if (mustLock(since(touched), hidden === null ? null : since(hidden))) flushSync(() => onLock())
    }
    const touch = () => {
      look()
      touched = Date.now()
    }
    const seen = () => {
      look()
      hidden = document.hidden ? Date.now() : null
    }
    const timer = setInterval(look, LOOK_EVERY)
    for (const kind of touches) addEventListener(kind, touch, { capture: true, passive: true })
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      for (const kind of touches) removeEventListener(kind, touch, { capture: true })
      document.removeEventListener('visibilitychange', seen)
    }
  }, [])
}
