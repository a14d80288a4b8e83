import { useMessages } from '../../i18n/index.ts'
import { NumberPad, TextField } from '../../ui/index.ts'
import { PIN_LENGTH, pinIn } from './pin.ts'
import { PIN_ID, type PinForm, useSecondsUntil } from './usePin.ts'

/** A PIN that nobody behind can read, typed on the pad beside it or on a keyboard; and how long to wait first. */
export function PinField({ form }: { form: PinForm }) {
  const { lock: t } = useMessages('desk')
  const { field } = useMessages('common')
  return (
    <>
      <TextField
        id={PIN_ID}
        label={t.pin}
        hint={t.pinHint}
        error={form.errors.find((error) => error.field === PIN_ID)?.message}
        type="password"
        inputMode="none"
        autoComplete="one-time-code"
        width="short"
        value={form.pin}
        onChange={(typed) => form.setPin(pinIn(typed))}
      />
      <p aria-live="polite">{field.count({ n: form.pin.length, of: PIN_LENGTH })}</p>
      <Wait until={form.waitUntil} />
    </>
  )
}

/** The keys of the PIN, for a tablet without a keyboard. */
export function PinPad({ form }: { form: PinForm }) {
  return (
    <NumberPad
      controls={PIN_ID}
      onDigit={(digit) => form.setPin(pinIn(`${form.pin}${digit}`))}
      onErase={() => form.setPin(form.pin.slice(0, -1))}
      onClear={() => form.setPin('')}
    />
  )
}

function Wait({ until }: { until: number }) {
  const { lock: t } = useMessages('desk')
  const seconds = useSecondsUntil(until)
  const span = seconds > 90 ? t.minutes(Math.ceil(seconds / 60)) : t.seconds(seconds)
  return seconds === 0 ? null : (
    <p role="timer" aria-live="off">
      {t.left({ span })}
    </p>
  )
}
