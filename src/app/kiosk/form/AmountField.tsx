import { useFormat, useMessages } from '../../i18n/index.ts'
import { NumberPad, TextField } from '../../ui/index.ts'
import type { Control } from './control.ts'
import styles from './form.module.css'

/** Whole numbers are kept as typed; more digits than this mean nothing. */
const MOST = 13

type Props = Control<string> & { kind: 'whole' | 'money' | 'decimal' }

/** A number or a sum of rupiah, typed on the pad or a keyboard; a sum is read back in full. */
export function AmountField({ kind, ...control }: Props) {
  const { answer } = useMessages('common')
  const { id, value, onChange } = control
  return (
    <div className={styles.withPad}>
      <div className={styles.typed}>
        <TextField {...control} inputMode="none" width="medium" />
        {kind === 'money' && <ReadBack digits={value.replace(/[.\s]/g, '')} />}
      </div>
      <NumberPad
        controls={id}
        comma={kind === 'decimal' ? answer.comma : undefined}
        onDigit={(digit) => onChange(`${value}${digit}`.slice(0, MOST))}
        onErase={() => onChange(value.slice(0, -1))}
        onClear={() => onChange('')}
      />
    </div>
  )
}

function ReadBack({ digits }: { digits: string }) {
  const { question } = useMessages('kiosk')
  const format = useFormat()
  const isNumber = /^\d{1,13}$/.test(digits)
  return (
    <p className={styles.readBack} aria-live="polite">
      {isNumber ? question.rupiah({ sum: format.rupiah(Number(digits)) }) : ''}
    </p>
  )
}
