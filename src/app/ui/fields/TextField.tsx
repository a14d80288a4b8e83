import { cx } from '../cx.ts'
import { FieldLabel, FieldNotes } from './FieldNotes.tsx'
import styles from './field.module.css'
import { describes, type FieldProps } from './field.ts'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'password' | 'tel' | 'search'
  inputMode?: 'text' | 'numeric' | 'tel' | 'none'
  width?: 'short' | 'medium' | 'full'
  /** Off unless said: a shared tablet must not offer the last person's answers. */
  autoComplete?: string
  maxLength?: number
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { id, width = 'full', type = 'text', onChange } = props
  return (
    <div className={styles.field}>
      <FieldLabel {...props} />
      <FieldNotes {...props} />
      <input
        {...describes(props)}
        id={id}
        className={cx(styles.input, styles[width])}
        type={type}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize={type === 'text' ? 'sentences' : 'none'}
        spellCheck={false}
        maxLength={props.maxLength}
        value={props.value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
