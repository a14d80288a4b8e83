import type { ReactNode } from 'react'
import styles from './photos.module.css'

/** Files beside each other, an `li` each; nothing where there are none. */
export const FileShelf = ({ children }: { children: ReactNode }) => (
  <ul className={styles.shelf}>{children}</ul>
)
