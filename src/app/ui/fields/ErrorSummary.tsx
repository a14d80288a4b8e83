import { type MouseEvent, useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/index.ts'
import styles from './error-summary.module.css'

/** One thing to put right: the id of its field and the words, the same as beside the field. */
export type FieldError = { field: string; message: string }

/** What must be put right, above the page's title; takes focus whenever a new list comes. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const t = useMessages('common')
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is a new attempt, and asks for focus
  useEffect(() => box.current?.focus(), [errors])
  return (
    <div ref={box} className={styles.box} role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t.errorSummary}</h2>
      <ul className={styles.list}>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

// Not a navigation: the router and the back button must not notice.
function focusField(event: MouseEvent, field: string) {
  event.preventDefault()
  const control = document.getElementById(field)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
