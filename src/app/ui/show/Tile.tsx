import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './tile.module.css'

type Props = { to: string; label: string; note?: string | undefined; picture?: ReactNode }

/** A way in, with its picture: at least 120 px high, all of it the target. */
export const Tile = ({ to, label, note, picture }: Props) => (
  <Link to={to} className={styles.tile} data-choice>
    {picture !== undefined && <span className={styles.picture}>{picture}</span>}
    <span className={styles.words}>
      <span className={styles.label}>{label}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </span>
  </Link>
)
