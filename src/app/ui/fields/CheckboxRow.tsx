import { IconCheck } from '@tabler/icons-react'
import { cx } from '../cx.ts'
import { FieldNotes } from './FieldNotes.tsx'
import field from './field.module.css'
import { describes } from './field.ts'
import styles from './radio.module.css'

type Props = {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}

/** One thing to tick; the whole row is the target. */
export function CheckboxRow(props: Props) {
  return (
    <div className={field.field}>
      <FieldNotes {...props} />
      <div className={styles.rows}>
        <label className={styles.row} htmlFor={props.id}>
          <span className={styles.box}>
            <input
              {...describes(props)}
              id={props.id}
              className={cx(styles.radio, styles.check)}
              type="checkbox"
              checked={props.checked}
              onChange={(event) => props.onChange(event.target.checked)}
            />
            <IconCheck className={styles.tick} stroke={3} aria-hidden="true" />
          </span>
          <span className={styles.text}>{props.label}</span>
        </label>
      </div>
    </div>
  )
}
