import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Idle, type IdleLimits, idleAfter } from './idle-clock.ts'

const touches = ['pointerdown', 'keydown', 'wheel', 'input', 'scroll'] as const
const active: Idle = { is: 'active' }

/**
 * How long nobody has touched the tablet; not at all while it is `held`. While it warns, only `stay` counts: a sleeve on the glass is no answer.
 * `performance.now()` runs through corrections of the clock; time spent hidden or asleep is added when seen again.
 */
export function useIdle(
  limits: IdleLimits,
  held: boolean,
  onOver: () => void,
): { idle: Idle; stay: () => void } {
  const since = useRef(performance.now())
  const [idle, setIdle] = useState<Idle>(active)
  const warning = idle.is === 'warning'
  const stay = () => {
    since.current = performance.now()
    setIdle(active)
  }
  const look = useEffectEvent(() => {
    if (held) return stay()
    const now = idleAfter(performance.now() - since.current, limits)
    if (now.is === 'over') {
      stay()
      onOver()
    } else if (now.is !== 'active' || warning) setIdle(now)
  })
  const touched = useEffectEvent(() => {
    if (!warning) since.current = performance.now()
  })
  useEffect(() => {
    const timer = setInterval(() => look(), 1_000)
    const touch = () => touched()
    for (const kind of touches) addEventListener(kind, touch, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const kind of touches) removeEventListener(kind, touch, { capture: true })
    }
  }, [])
  useHiddenTime((hidden) => {
    since.current -= hidden
    look()
  })
  return { idle, stay }
}

// Timers of a hidden page are slowed or stopped, and a sleeping tablet's stand still.
function useHiddenTime(add: (millis: number) => void): void {
  const onSeen = useEffectEvent(add)
  useEffect(() => {
    let hidden: { wall: number; own: number } | null = null
    const change = () => {
      if (document.hidden) hidden = { wall: Date.now(), own: performance.now() }
      else if (hidden !== null)
        onSeen(Math.max(0, Date.now() - hidden.wall - (performance.now() - hidden.own)))
    }
    document.addEventListener('visibilitychange', change)
    return () => document.removeEventListener('visibilitychange', change)
  }, [])
}
