import styles from './parts.module.css'

type Props = {
  id: string
  label: string
  value: string
  options: ReadonlyArray<{ readonly value: string; readonly label: string }>
  onChange: (value: string) => void
}

/** One of many known names, by the browser's own list: staff know it, and every keyboard works it. */
export const SelectField = ({ id, label, value, options, onChange }: Props) => (
  <div className={styles.select}>
    <label htmlFor={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
)
