import { Link } from 'react-router'
import { places, useSubject } from '../parts/index.ts'
import { CaseClock } from './CaseClock.tsx'
import type { ListedCase } from './line.ts'
import styles from './list.module.css'

/** A few cases in short: number, what about, where, and the clock. */
export function CaseLines({ cases, now }: { cases: readonly ListedCase[]; now: number }) {
  const subject = useSubject()
  return (
    <ul className={styles.lines}>
      {cases.map((line) => (
        <li key={line.case}>
          <Link className={styles.ticket} to={places.case(line.village, line.case)}>
            {line.ticket}
          </Link>
          <span className={styles.about}>
            {subject(line.kind, line.subject)}
            <span className={styles.aside}>{line.villageName}</span>
          </span>
          <CaseClock line={line} now={now} />
        </li>
      ))}
    </ul>
  )
}
