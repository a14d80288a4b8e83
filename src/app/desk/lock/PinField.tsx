import { useMessages } from '../../i18n/index.ts'
import { TextField } from '../../ui/index.ts'
import { PIN_LENGTH, pinIn } from './pin.ts'

type Props = { id: string; value: string; error: string | undefined; onChange: (pin: string) => void }

/** A PIN that nobody behind can read, typed on the pad beside it or on a keyboard. */
export function PinField({ id, value, error, onChange }: Props) {
  const { lock: t } = useMessages('desk')
  const { field } = useMessages('common')
  return (
    <>
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
        onChange={(typed) => onChange(pinIn(typed))}
      />
      <p aria-live="polite">{field.count({ n: value.length, of: PIN_LENGTH })}</p>
    </>
  )
}
