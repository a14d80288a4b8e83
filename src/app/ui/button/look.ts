import { cx } from '../cx.ts'
import styles from './button.module.css'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonWidth = 'fit' | 'full'
/** `spare`: on a telephone the icon stands alone; the word stays its name. */
export type ButtonWord = 'always' | 'spare'

/** The classes of a button's look, shared by buttons and by links that look like one. */
export const buttonClass = (kind: ButtonKind, width: ButtonWidth): string =>
  cx(styles.button, styles[kind], width === 'full' && styles.wide)
