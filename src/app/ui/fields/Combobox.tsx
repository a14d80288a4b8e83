import { useMessages } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import styles from './combobox.module.css'
import type { ComboboxOption } from './combobox-state.ts'
import { FieldLabel, FieldNotes } from './FieldNotes.tsx'
import field from './field.module.css'
import { describes, type FieldProps } from './field.ts'
import { useCombobox } from './useCombobox.ts'

export type ComboboxProps = FieldProps & {
  options: readonly ComboboxOption[]
  value: string | undefined
  onChange: (value: string | undefined) => void
  /** How what was typed is searched; by default every word must occur, forgiving case and accents. */
  search?: (options: readonly ComboboxOption[], typed: string) => readonly ComboboxOption[]
}

/** Search as you type in a long list: type, arrows, Enter; nothing is chosen until the person does. */
export function Combobox(props: ComboboxProps) {
  const { id } = props
  const { combobox: t } = useMessages('common')
  const box = useCombobox(props)
  return (
    <div className={cx(field.field, styles.combobox)}>
      <FieldLabel {...props} />
      <FieldNotes {...props} hint={props.hint ?? t.hint} />
      <input
        {...describes({ ...props, hint: props.hint ?? t.hint })}
        id={id}
        className={cx(field.input, styles.input)}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={box.open}
        aria-controls={box.listId}
        aria-activedescendant={box.activeId}
        autoComplete="off"
        spellCheck={false}
        value={box.text}
        onChange={(event) => box.onType(event.target.value)}
        onKeyDown={box.onKeyDown}
        onClick={box.onOpen}
        onBlur={box.onBlur}
      />
      <Choices {...box} labelledBy={props.labelledBy} label={props.label} />
      <VisuallyHidden>
        <span role="status">{box.open ? said(t, box.found.length) : ''}</span>
      </VisuallyHidden>
    </div>
  )
}

const said = (t: { none: string; found: (p: { n: number }) => string }, n: number) =>
  n === 0 ? t.none : t.found({ n })

type ChoicesProps = ReturnType<typeof useCombobox> & {
  label: string | undefined
  labelledBy: string | undefined
}

function Choices({ listId, open, found, active, optionId, choose, label, labelledBy }: ChoicesProps) {
  const { combobox: t } = useMessages('common')
  const show = open && found.length > 0
  return (
    <>
      <div
        id={listId}
        className={cx(styles.list, !show && styles.shut)}
        role="listbox"
        aria-label={label}
        aria-labelledby={labelledBy}
        tabIndex={-1}
      >
        {show &&
          found.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the text box, which names the active option
            <div
              key={option.value}
              id={optionId(index)}
              className={styles.option}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.label}
              {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
            </div>
          ))}
      </div>
      {open && found.length === 0 && <p className={styles.none}>{t.none}</p>}
    </>
  )
}
