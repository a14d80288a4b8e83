import { useId } from 'react'
import styles from './header.module.css'
import { MOTIF, motifPath } from './motif.ts'

const HEIGHT = 44
const CURL = 0.128 // the curl's scale: it stands 34 px high in the band
const LIFT = -0.4 // px, so that it stands in the middle
const PAIR = 84 // px from one mirrored pair to the next

/** The carved beam of a pendapa: mirrored pairs of the curl, repeated across the width. Decoration. */
export function Frieze() {
  const id = useId()
  const curl = <path d={motifPath} transform={`scale(${CURL})`} />
  return (
    <svg className={styles.frieze} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width={PAIR} height={HEIGHT} patternUnits="userSpaceOnUse">
          <g transform={`translate(${PAIR / 2} ${LIFT})`}>{curl}</g>
          <g transform={`translate(${PAIR / 2} ${LIFT}) scale(-1 1)`}>{curl}</g>
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
