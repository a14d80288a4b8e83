import { cx } from '../cx.ts'
import styles from './field.module.css'

type Props = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  size: 'two' | 'four' | 'month'
  wrong: boolean
}

/** One box of a date or time, with its own small label. */
export const PartBox = ({ id, label, value, onChange, size, wrong }: Props) => (
  <div className={styles.box}>
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      className={cx(styles.input, styles[size])}
      inputMode={size === 'month' ? 'text' : 'numeric'}
      autoComplete="off"
      spellCheck={false}
      aria-invalid={wrong || undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </div>
)
