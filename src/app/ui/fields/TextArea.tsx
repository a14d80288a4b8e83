import { useMessages } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import { FieldLabel, FieldNotes } from './FieldNotes.tsx'
import styles from './field.module.css'
import { describes, type FieldProps } from './field.ts'

type Props = FieldProps & {
  value: string
  onChange: (value: string) => void
  /** Most letters; typing past it is allowed and said, so that nothing typed is lost. */
  limit?: number
  rows?: number
}

/** Several lines of text, with what is left of its limit. */
export function TextArea(props: Props) {
  const { id, value, onChange, limit, rows = 5 } = props
  const counterId = `${id}-counter`
  return (
    <div className={styles.field}>
      <FieldLabel {...props} />
      <FieldNotes {...props} />
      <textarea
        {...(limit === undefined ? describes(props) : describes(props, counterId))}
        id={id}
        className={cx(styles.input, styles.full)}
        rows={rows}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {limit !== undefined && <Counter id={counterId} left={limit - value.length} />}
    </div>
  )
}

function Counter({ id, left }: { id: string; left: number }) {
  const { field } = useMessages('common')
  return (
    <p id={id} className={cx(styles.counter, left < 0 && styles.over)}>
      {left < 0 ? field.over({ n: -left }) : field.left({ n: left })}
    </p>
  )
}
