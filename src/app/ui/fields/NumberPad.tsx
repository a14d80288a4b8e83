import { IconBackspace } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import { useMessages } from '../../i18n/index.ts'
import styles from './number-pad.module.css'

type Props = {
  onDigit: (digit: string) => void
  onErase: () => void
  onClear: () => void
  /** A key for what parts whole from broken, in place of the one that clears all. */
  comma?: string | undefined
  /** The id of the text box that it fills. */
  controls?: string | undefined
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Large keys for digits, 1 2 3 on top as on a telephone. A keyboard works beside it. */
export function NumberPad({ onDigit, onErase, onClear, controls, comma }: Props) {
  const { pad } = useMessages('common')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of keys, not of form fields
    <div
      className={styles.pad}
      role="group"
      aria-label={pad.label}
      aria-controls={controls}
      onPointerDown={keepFocus}
    >
      {digits.map((digit) => (
        <Key key={digit} digit={digit} onDigit={onDigit} />
      ))}
      {comma === undefined ? (
        <button type="button" className={styles.word} onClick={onClear}>
          {pad.clear}
        </button>
      ) : (
        <Key digit={comma} onDigit={onDigit} />
      )}
      <Key digit="0" onDigit={onDigit} />
      <button type="button" className={styles.word} onClick={onErase}>
        <IconBackspace size={28} aria-hidden="true" />
        {pad.erase}
      </button>
    </div>
  )
}

const Key = ({ digit, onDigit }: { digit: string; onDigit: (digit: string) => void }) => (
  <button type="button" className={styles.key} onClick={() => onDigit(digit)}>
    {digit}
  </button>
)

// The text box keeps focus and caret while a finger uses the pad.
const keepFocus = (event: PointerEvent) => event.preventDefault()
