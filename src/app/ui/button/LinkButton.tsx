import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './button.module.css'
import { type ButtonKind, type ButtonWidth, type ButtonWord, buttonClass } from './look.ts'

type Props = {
  to: string
  children: ReactNode
  kind?: ButtonKind
  width?: ButtonWidth
  icon?: ReactNode
  word?: ButtonWord
}

/** A link to another page that looks like a button. */
export const LinkButton = ({ to, children, kind = 'secondary', width = 'fit', icon, word }: Props) => (
  <Link to={to} className={buttonClass(kind, width)}>
    {icon !== undefined && (
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
    )}
    {word === 'spare' ? <span className={styles.word}>{children}</span> : children}
  </Link>
)
