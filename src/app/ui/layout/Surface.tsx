import type { ReactNode } from 'react'
import styles from './layout.module.css'

type Props = { density: 'kiosk' | 'desk'; children: ReactNode }

/** The ground of one part of the app: sets how large text and targets are for all inside it. */
export const Surface = ({ density, children }: Props) => (
  <div className={styles.surface} data-density={density}>
    {children}
  </div>
)
