import { IconClock, IconClockExclamation } from '@tabler/icons-react'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Tag } from '../feedback/Tag.tsx'
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import { clockState, spokenThreshold } from './clock-state.ts'
import styles from './status.module.css'

type Props = {
  /** When the clock began, when it ends, and the time now (from `useMinute`): milliseconds since 1970. */
  from: number
  due: number
  now: number
  /** Adds "batas 14.30". */
  detail?: 'short' | 'full'
  /** The time is this tablet's own, not checked with the server: says so. */
  ownTime?: boolean
  size?: 'usual' | 'small'
  /** Speaks at 60, 15 and 0 minutes; for the one case that is open, not for a list. */
  announce?: boolean
}

/** A deadline's countdown: calm, then warning, pressing, late; colour, icon and words together. */
export function Clock(props: Props) {
  const { from, due, now, detail = 'short', ownTime = false, size = 'usual', announce = false } = props
  const { time } = useMessages('common')
  const format = useFormat()
  const state = clockState(from, due, now)
  const Icon = state.is === 'easy' ? IconClock : IconClockExclamation
  const spoken = announce ? spokenThreshold(due, now) : undefined
  return (
    <span className={styles.clock}>
      <Tag tone={state.tone} fill={state.fill} size={size} icon={<Icon size={size === 'small' ? 18 : 20} />}>
        {format.left(due, now)}
      </Tag>
      {detail === 'full' && <span>{time.due({ t: format.when(due, now) })}</span>}
      {ownTime && <span className={styles.aside}>({time.tabletClock})</span>}
      {announce && (
        <VisuallyHidden>
          <span role="status">{spoken === undefined ? '' : time.announce[spoken]}</span>
        </VisuallyHidden>
      )}
    </span>
  )
}
