import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { FieldNotes, OptionalMark } from './FieldNotes.tsx'
import field from './field.module.css'
import { describes, type FieldProps, labelId } from './field.ts'
import styles from './radio.module.css'

export type RadioOption<V extends string> = {
  value: V
  label: string
  hint?: string | undefined
  picture?: ReactNode
}

export type RadioRowsProps<V extends string> = FieldProps & {
  options: ReadonlyArray<RadioOption<V>>
  /** Nothing is chosen beforehand: `undefined` until the person answers. */
  value: V | undefined
  onChange: (value: V) => void
  arrange?: 'rows' | 'beside'
}

/** One answer of a few, each a full-width row; the whole row is the target. */
export function RadioRows<V extends string>(props: RadioRowsProps<V>) {
  const { id, options, arrange = 'rows', label, labelledBy = labelId(id) } = props
  return (
    <div {...describes({ ...props, labelledBy })} role="radiogroup" className={field.field}>
      {label !== undefined && (
        <div className={field.label} id={labelId(id)}>
          {label}
          {props.optional === true && <OptionalMark />}
        </div>
      )}
      <FieldNotes {...props} />
      <div className={cx(styles.rows, arrange === 'beside' && styles.beside)}>
        {options.map((option, index) => (
          <Row key={option.value} group={props} option={option} id={index === 0 ? id : `${id}-${index}`} />
        ))}
      </div>
    </div>
  )
}

type RowProps<V extends string> = { group: RadioRowsProps<V>; option: RadioOption<V>; id: string }

function Row<V extends string>({ group, option, id }: RowProps<V>) {
  const noteId = `${id}-note`
  return (
    <label className={styles.row} htmlFor={id}>
      <input
        id={id}
        className={styles.radio}
        type="radio"
        name={group.id}
        value={option.value}
        checked={group.value === option.value}
        aria-describedby={option.hint === undefined ? undefined : noteId}
        aria-labelledby={`${id}-text`}
        onChange={() => group.onChange(option.value)}
      />
      {option.picture !== undefined && <span className={styles.picture}>{option.picture}</span>}
      <span className={styles.text}>
        <span id={`${id}-text`}>{option.label}</span>
        {option.hint !== undefined && (
          <span className={styles.note} id={noteId}>
            {option.hint}
          </span>
        )}
      </span>
    </label>
  )
}
