import type { ReactNode } from 'react'
import styles from './picture.module.css'

/** The frame of every service picture: a grid of 72, round strokes of 3.5. Decoration; its label stands beside. */
export const Picture = ({ children }: { children: ReactNode }) => (
  <svg className={styles.picture} viewBox="0 0 72 72" aria-hidden="true" focusable="false">
    {children}
  </svg>
)

/** Fills of the pictures: the two colours of clay and cream, beside the stroke in the text's colour. */
export const fills = { clay: styles.clay, cream: styles.cream, line: styles.line }
