import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { Frieze, MotifMark } from './Frieze.tsx'
import styles from './header.module.css'

type Props = {
  /** Whose office this is. */
  name: string
  /** Under the name, smaller. */
  note?: string | undefined
  /** `frieze`: the carved band above (kiosk); `bar`: one low bar with the mark (desk, regency). */
  look?: 'frieze' | 'bar'
  /** Between name and tools: navigation. */
  children?: ReactNode
  /** At the right end: sync state, language, display. */
  tools?: ReactNode
}

/** The head of every page: whose office, and what is always at hand. */
export const PageHeader = ({ name, note, look = 'frieze', children, tools }: Props) => (
  <header className={cx(styles.header, look === 'bar' && styles.bar)}>
    {look === 'frieze' && <Frieze />}
    <div className={styles.row}>
      {look === 'bar' && <MotifMark />}
      <div className={styles.name}>
        <strong>{name}</strong>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </div>
      {children}
      {tools !== undefined && <div className={styles.tools}>{tools}</div>}
    </div>
  </header>
)
