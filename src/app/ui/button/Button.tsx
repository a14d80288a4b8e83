import type { MouseEvent, ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { type ButtonKind, type ButtonWidth, type ButtonWord, buttonClass } from './look.ts'

type Props = {
  children: ReactNode
  kind?: ButtonKind
  width?: ButtonWidth
  /** An icon of 24 px; the word beside it is the name. */
  icon?: ReactNode
  word?: ButtonWord
  type?: 'button' | 'submit'
  onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
  /** While its work runs: stays focusable and readable, ignores presses (a double tap makes no second case). */
  busy?: boolean
  describedBy?: string | undefined
  id?: string
  ref?: Ref<HTMLButtonElement>
}

/** A button. One `primary` a page; `danger` for what is final; `quiet` for what few need. */
export function Button(props: Props) {
  const { kind = 'secondary', width = 'fit', type = 'button', busy = false, onPress } = props
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault()
    else onPress?.(event)
  }
  return (
    <button
      ref={props.ref}
      id={props.id}
      type={type}
      className={buttonClass(kind, width)}
      aria-disabled={busy || undefined}
      aria-describedby={props.describedBy}
      onClick={press}
    >
      {props.icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {props.icon}
        </span>
      )}
      {props.word === 'spare' ? <span className={styles.word}>{props.children}</span> : props.children}
    </button>
  )
}
