import { IconBackspace } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import { useMessages } from '../i18n/index.ts'
import { signs } from './code.ts'
import styles from './enrol.module.css'

type Props = { onSign: (sign: string) => void; onErase: () => void }

/** Large keys for the signs of a pairing code; a keyboard works beside them. */
export function CodeKeys({ onSign, onErase }: Props) {
  const { enrol: t } = useMessages('kiosk')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of keys, not of form fields
    <div className={styles.keys} role="group" aria-label={t.keys} onPointerDown={keepFocus}>
      {signs.map((sign) => (
        <button key={sign} type="button" className={styles.key} onClick={() => onSign(sign)}>
          {sign}
        </button>
      ))}
      <button type="button" className={styles.erase} onClick={onErase}>
        <IconBackspace size={28} aria-hidden="true" />
        {t.erase}
      </button>
    </div>
  )
}

// The text box keeps focus and caret while a finger uses the keys.
const keepFocus = (event: PointerEvent) => event.preventDefault()
