import { useMessages } from '../../i18n/index.ts'
import { NumberPad, TextField } from '../../ui/index.ts'
import styles from './lock.module.css'

export const PIN_LENGTH = 6

type Props = { id: string; value: string; error: string | undefined; onChange: (pin: string) => void }

/** A PIN that nobody behind can read, typed on the pad or on a keyboard. */
export function PinField({ id, value, error, onChange }: Props) {
  const { lock: t } = useMessages('desk')
  const { field } = useMessages('common')
  const typed = (text: string) => onChange(text.replace(/\D/g, '').slice(0, PIN_LENGTH))
  return (
    <div className={styles.pin}>
      <div className={styles.typed}>
        <TextField
          id={id}
          label={t.pin}
          hint={t.pinHint}
          error={error}
          type="password"
          inputMode="none"
          autoComplete="one-time-code"
          width="short"
          value={value}
          onChange={typed}
        />
        <p aria-live="polite">{field.count({ n: value.length, of: PIN_LENGTH })}</p>
      </div>
      <NumberPad
        controls={id}
        onDigit={(digit) => typed(`${value}${digit}`)}
        onErase={() => onChange(value.slice(0, -1))}
        onClear={() => onChange('')}
      />
    </div>
  )
}
