import { cx } from '../cx.ts'
import { Skeleton } from '../feedback/Skeleton.tsx'
import styles from './page.module.css'

/** The place of a page whose part of the app is still loading. */
export const PageSkeleton = () => (
  <main className={cx(styles.page, styles.narrow)}>
    <Skeleton lines={5} />
  </main>
)
