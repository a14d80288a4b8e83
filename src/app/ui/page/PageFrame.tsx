import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './page.module.css'

/** The column of a page without its title, for what stands in a page's place. */
export const PageFrame = ({ children }: { children: ReactNode }) => (
  <main className={cx(styles.page, styles.narrow)}>{children}</main>
)
