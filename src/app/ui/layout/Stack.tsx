import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './layout.module.css'

/** Steps of the space scale: 4 8 12 16 24 32 48 px. */
export type Space = 1 | 2 | 3 | 4 | 5 | 6 | 7

type StackProps = { space?: Space; children: ReactNode }

/** Children one under another, the same space between. */
export const Stack = ({ space = 4, children }: StackProps) => (
  <div className={cx(styles.stack, styles[`space${space}`])}>{children}</div>
)

type ClusterProps = StackProps & { align?: 'start' | 'between' | 'end' }

/** Children side by side, wrapping where the width ends. */
export const Cluster = ({ space = 3, align = 'start', children }: ClusterProps) => (
  <div className={cx(styles.cluster, styles[`space${space}`], align !== 'start' && styles[align])}>
    {children}
  </div>
)

type ActionsProps = { pinned?: boolean; children: ReactNode }

/**
 * The buttons that end a page, the main one first: at the left, at the right for left-handed people. `pinned`: they
 * stay in sight while there is more to read above them.
 */
export const Actions = ({ pinned = false, children }: ActionsProps) => (
  <div className={cx(styles.actions, pinned && styles.pinned)}>{children}</div>
)
