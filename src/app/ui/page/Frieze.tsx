import { useId } from 'react'
import styles from './header.module.css'
import { MOTIF, motifPath } from './motif.ts'

const HEIGHT = 44
const CURL = 0.105 // curl's scale: 37 px high in a band of 44
const PAIR = 96 // px from one mirrored pair to the next

/** The carved beam of a pendapa: mirrored pairs of the curl, repeated across the width. Decoration. */
export function Frieze() {
  const id = useId()
  const curl = <path d={motifPath} transform={`scale(${CURL})`} />
  return (
    <svg className={styles.frieze} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width={PAIR} height={HEIGHT} patternUnits="userSpaceOnUse">
          <g transform={`translate(${PAIR / 2 + 1} 3)`}>{curl}</g>
          <g transform={`translate(${PAIR / 2 - 1} 3) scale(-1 1)`}>{curl}</g>
          <circle cx={0} cy={HEIGHT / 2} r={3} />
          <circle cx={PAIR} cy={HEIGHT / 2} r={3} />
        </pattern>
      </defs>
      <rect width="100%" height={HEIGHT} fill={`url(#${id})`} />
    </svg>
  )
}

/** One curl in a square of the frieze's colour: the mark beside a name where no frieze fits. */
export const MotifMark = () => (
  <svg
    className={styles.mark}
    viewBox={`-40 -8 ${MOTIF.height + 16} ${MOTIF.height + 16}`}
    aria-hidden="true"
  >
    <path d={motifPath} />
  </svg>
)
