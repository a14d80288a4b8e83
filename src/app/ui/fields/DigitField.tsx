import { useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import { caretInGroups, type DigitEdit, erase, grouped, put, readTyped } from './digit-edit.ts'
import { FieldLabel, FieldNotes } from './FieldNotes.tsx'
import styles from './field.module.css'
import { describes, type FieldProps } from './field.ts'
import { NumberPad } from './NumberPad.tsx'

type Props = FieldProps & {
  /** Digits only, without spaces. */
  value: string
  onChange: (digits: string) => void
  /** How many digits it has at most; "9 dari 16" counts up to it. */
  length: number
  /** `own` shows our number pad and keeps the system's keyboard away. */
  pad?: 'own' | 'none'
}

/** A long number such as a NIK: groups of four by spacing, a count, and a pad. Says nothing is wrong by itself. */
export function DigitField(props: Props) {
  const { id, value, length, pad = 'own' } = props
  const { field } = useMessages('common')
  const { box, edit, typed } = useDigits(props)
  const countId = `${id}-count`
  return (
    <div className={cx(styles.field, pad === 'own' && styles.withPad)}>
      <FieldLabel {...props} />
      <FieldNotes {...props} />
      <input
        {...describes(props, countId)}
        ref={box}
        id={id}
        className={cx(styles.input, styles.digits)}
        inputMode={pad === 'own' ? 'none' : 'numeric'}
        autoComplete="off"
        value={grouped(value)}
        onChange={typed}
      />
      <p id={countId} className={styles.counter} aria-live="polite">
        {field.count({ n: value.length, of: length })}
      </p>
      {pad === 'own' && (
        <NumberPad
          controls={id}
          onDigit={(digit) => edit((now) => put(now, digit, length))}
          onErase={() => edit(erase)}
          onClear={() => edit(() => ({ digits: '', caret: 0 }))}
        />
      )}
    </div>
  )
}

// Grouping rewrites the text, so the caret is kept by counting digits, not characters.
function useDigits({ value, onChange, length }: Props) {
  const box = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState<number>()
  useLayoutEffect(() => {
    if (caret === undefined) return
    box.current?.setSelectionRange(caretInGroups(caret), caretInGroups(caret))
    setCaret(undefined)
  }, [caret])
  const accept = (next: DigitEdit) => {
    onChange(next.digits)
    setCaret(next.caret)
  }
  const now = (): DigitEdit => {
    const text = box.current?.value ?? value
    // The end of a selection: arriving by Tab selects all, and the pad must then go on, not start again.
    return readTyped(text, box.current?.selectionEnd ?? text.length, length)
  }
  return {
    box,
    edit: (change: (now: DigitEdit) => DigitEdit) => accept(change(now())),
    typed: () => accept(now()),
  }
}
