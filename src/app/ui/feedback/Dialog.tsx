import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

type Props = {
  open: boolean
  /** Esc, or a press on a button that closes: the owner sets `open` to false. */
  onClose: () => void
  title: string
  children: ReactNode
}

/**
 * A question that must be answered before going on. Focus goes to its title, so that it is read and no key
 * pressed too soon decides; closed, focus is back where it was.
 */
export function Dialog({ open, onClose, title, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open === open) return
    if (!open) return element.close()
    element.showModal()
    heading.current?.focus()
  }, [open])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <div className={styles.inside}>
          <h2 ref={heading} id={titleId} tabIndex={-1}>
            {title}
          </h2>
          {children}
        </div>
      )}
    </dialog>
  )
}
