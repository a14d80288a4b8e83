import { minutesLeft } from '../../i18n/index.ts'
import type { Tone } from '../feedback/tone.ts'

/** Below a quarter of its time a deadline warns; below 15 minutes it presses; after it, it is late. */
export type ClockState = { is: 'easy' | 'soon' | 'pressing' | 'late'; tone: Tone; fill: 'soft' | 'solid' }

const easy: ClockState = { is: 'easy', tone: 'idle', fill: 'soft' }
const soon: ClockState = { is: 'soon', tone: 'warn', fill: 'soft' }
const pressing: ClockState = { is: 'pressing', tone: 'bad', fill: 'soft' }
const late: ClockState = { is: 'late', tone: 'bad', fill: 'solid' }

/** How a deadline looks at `now`; all times in milliseconds since 1970, `from` when its clock began. */
export function clockState(from: number, due: number, now: number): ClockState {
  const left = minutesLeft(due, now)
  if (left < 0) return late
  if (left < 15) return pressing
  return due - now > (due - from) / 4 ? easy : soon
}

/** Which of the spoken thresholds (60, 15, 0 minutes) has been passed last, if any. */
export function spokenThreshold(due: number, now: number): 'hour' | 'quarter' | 'late' | undefined {
  const left = minutesLeft(due, now)
  if (left < 0) return 'late'
  if (left < 15) return 'quarter'
  return left < 60 ? 'hour' : undefined
}
