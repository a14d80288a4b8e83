import { useMessages } from '../../i18n/index.ts'
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import styles from './skeleton.module.css'

type Props = { lines?: number; height?: number }

/** The place of what is still loading, in its size; shows only after 300 ms, so that quick work doesn't flash. */
export function Skeleton({ lines = 3, height }: Props) {
  const t = useMessages('common')
  const keys = Array.from({ length: lines }, (_, line) => line)
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      {keys.map((line) => (
        <div key={line} className={styles.line} style={height === undefined ? undefined : { height }} />
      ))}
    </div>
  )
}
