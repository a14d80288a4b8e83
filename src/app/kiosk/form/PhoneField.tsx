import { NumberPad, TextField } from '../../ui/index.ts'
import type { Control } from './control.ts'
import styles from './form.module.css'

const MOST = 20

/** A telephone number in any form: nothing is rewritten while it is typed. */
export function PhoneField(control: Control<string>) {
  const { id, value, onChange } = control
  return (
    <div className={styles.withPad}>
      <div className={styles.typed}>
        <TextField {...control} type="tel" inputMode="none" width="medium" />
      </div>
      <NumberPad
        controls={id}
        onDigit={(digit) => onChange(`${value}${digit}`.slice(0, MOST))}
        onErase={() => onChange(value.slice(0, -1))}
        onClear={() => onChange('')}
      />
    </div>
  )
}
