import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './notice.module.css'
import { ToneIcon } from './ToneIcon.tsx'
import tones from './tone.module.css'
import type { Tone } from './tone.ts'

type NoticeProps = {
  tone?: Tone
  title: string
  level?: 'h1' | 'h2' | 'h3'
  icon?: ReactNode
  children?: ReactNode
}

/** A boxed message in the page: a title and what to do. */
export function Notice({ tone = 'info', title, level: Title = 'h2', icon, children }: NoticeProps) {
  return (
    <section className={cx(styles.notice, tones[tone])}>
      <span className={styles.icon} aria-hidden="true">
        {icon ?? <ToneIcon tone={tone} size={28} />}
      </span>
      <div className={styles.words}>
        <Title className={styles.title}>{title}</Title>
        {children}
      </div>
    </section>
  )
}

type StripProps = { tone?: Tone; icon?: ReactNode; action?: ReactNode; children: ReactNode }

/** One line across the page, such as being offline or a new version; said politely, disables nothing. */
export const Strip = ({ tone = 'info', icon, action, children }: StripProps) => (
  <div className={cx(styles.strip, tones[tone])} role="status">
    <span className={styles.icon} aria-hidden="true">
      {icon ?? <ToneIcon tone={tone} />}
    </span>
    <span className={styles.line}>{children}</span>
    {action}
  </div>
)
