import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { ToneIcon } from './ToneIcon.tsx'
import styles from './tag.module.css'
import tones from './tone.module.css'
import type { Tone } from './tone.ts'

type Props = {
  tone: Tone
  children: string
  icon?: ReactNode
  fill?: 'soft' | 'solid'
  /** `small` for rows of a dense list. */
  size?: 'usual' | 'small'
}

/** A state in one or two words with its icon. Never clickable. `icon` of 20 px replaces the tone's own. */
export const Tag = ({ tone, children, icon, fill = 'soft', size = 'usual' }: Props) => (
  <span
    className={cx(
      styles.tag,
      tones[tone],
      fill === 'solid' && styles.solid,
      size === 'small' && styles.small,
    )}
  >
    <span className={styles.icon} aria-hidden="true">
      {icon ?? <ToneIcon tone={tone} size={20} />}
    </span>
    {children}
  </span>
)
