import styles from './choice.module.css'

export type Choice<V extends string> = { value: V; label: string; lang?: string }

type Props<V extends string> = {
  /** What the choice is about; read aloud only. */
  label: string
  choices: ReadonlyArray<Choice<V>>
  value: V
  onChange: (value: V) => void
}

/** A few small settings side by side, of which one is on. Takes effect at once. */
export const ChoiceGroup = <V extends string>({ label, choices, value, onChange }: Props<V>) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset can't lay its buttons out as one bar everywhere
  <div className={styles.group} role="group" aria-label={label}>
    {choices.map((choice) => (
      <button
        key={choice.value}
        type="button"
        className={styles.choice}
        lang={choice.lang}
        aria-pressed={choice.value === value}
        onClick={() => onChange(choice.value)}
      >
        {choice.label}
      </button>
    ))}
  </div>
)
