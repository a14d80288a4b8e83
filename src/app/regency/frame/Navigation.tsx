import { NavLink } from 'react-router'
import type { RegencyOfficer } from '../../../protocol/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { places } from '../parts/index.ts'
import styles from './frame.module.css'

/** The ways of these pages; an administrator has no cases to work on. */
export function Navigation({ role }: { role: RegencyOfficer['role'] }) {
  const { nav } = useMessages('regency')
  return (
    <nav className={styles.nav} aria-label={nav.label}>
      <NavLink to={places.home} end className={styles.way ?? ''}>
        {nav.overview}
      </NavLink>
      {role !== 'administrator' && (
        <NavLink to={places.work} className={styles.way ?? ''}>
          {nav.work}
        </NavLink>
      )}
      <NavLink to={places.satisfaction} className={styles.way ?? ''}>
        {nav.satisfaction}
      </NavLink>
    </nav>
  )
}
