import type { ReactNode } from 'react'
import styles from './tool.module.css'

type Props = { icon: ReactNode; label: string; onPress: () => void }

/** What is always at hand in the head of a page; on a telephone its icon stands alone. */
export const ToolButton = ({ icon, label, onPress }: Props) => (
  <button type="button" className={styles.tool} aria-label={label} onClick={onPress}>
    <span aria-hidden="true">{icon}</span>
    <span className={styles.word}>{label}</span>
  </button>
)
