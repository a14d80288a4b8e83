import { useEffect, useRef, useState } from 'react'
import { type Unlocked, unlock } from '../../../store/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { scriptUrl } from '../../script-url.ts'
import type { FieldError } from '../../ui/index.ts'
import type { CheckPin } from '../data/index.ts'
import { PIN_LENGTH } from './pin.ts'

export const WHO_ID = 'who'
export const PIN_ID = 'pin'

/** Argon2 in a worker, offline. Tests hand in their own, since jsdom has no workers. */
export const checkPin: CheckPin = (staffId, pin) => unlock(staffId, pin, scriptUrl)

export type PinForm = ReturnType<typeof usePin>

/** Proving by a PIN who one is; `waitUntil` is when the next try counts, in milliseconds since 1970. */
export function usePin(check: CheckPin, onRight: (staffId: string) => void) {
  const { lock: t } = useMessages('desk')
  const { problems } = useMessages('common')
  const [pin, setPin] = useState('')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [waitUntil, setWaitUntil] = useState(0)
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const say = (field: string, message: string) => setErrors([{ field, message }])
  const answer = (result: Unlocked, staffId: string) => {
    if ('waitMs' in result) setWaitUntil(Date.now() + result.waitMs)
    switch (result.is) {
      case 'ok':
        return onRight(staffId)
      case 'wrong':
        return say(PIN_ID, result.triesLeft > 0 ? t.wrong({ n: result.triesLeft }) : t.wrongWait)
      case 'wait':
        return say(PIN_ID, t.wait)
      case 'unknown':
        return say(WHO_ID, t.unknown)
      case 'unchecked':
        return say(PIN_ID, t.unchecked)
      case 'problem':
        return say(PIN_ID, result.problem === 'STORAGE_FULL' ? problems.STORAGE_FULL : problems.unknown)
    }
  }
  const prove = async (staffId: string | undefined) => {
    if (running.current) return
    if (staffId === undefined) return say(WHO_ID, t.chooseWho)
    if (pin.length < PIN_LENGTH) return say(PIN_ID, t.typePin)
    running.current = true
    setBusy(true)
    const result = await check(staffId, pin)
    running.current = false
    setBusy(false)
    setPin('')
    answer(result, staffId)
  }
  return { pin, setPin, errors, busy, waitUntil, prove }
}

/** Whole seconds until `at`, counted down; 0 once it has passed. */
export function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    setNow(Date.now())
    if (at <= Date.now()) return
    const timer = setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= at) clearInterval(timer)
    }, 1_000)
    return () => clearInterval(timer)
  }, [at])
  return Math.max(0, Math.ceil((at - now) / 1_000))
}
