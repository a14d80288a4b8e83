import type { ReactNode } from 'react'
import styles from './empty.module.css'

type Props = { title: string; picture?: ReactNode; children?: ReactNode; action?: ReactNode }

/** Nothing here: why, and what to do next. */
export const EmptyState = ({ title, picture, children, action }: Props) => (
  <div className={styles.empty}>
    {picture !== undefined && <div className={styles.picture}>{picture}</div>}
    <p className={styles.title}>{title}</p>
    {children}
    {action}
  </div>
)
