import { Link } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import styles from './board.module.css'
import { addressOf } from './useList.ts'
import { type View, views } from './views.ts'

type Props = { view: View; counts: Readonly<Record<View, number>> | null }

/** The views of the list with what each holds. */
export function ViewBar({ view, counts }: Props) {
  const { views: t } = useMessages('desk').board
  return (
    <nav aria-label={t.label}>
      <ul className={styles.views}>
        {views.map((one, index) => (
          <li key={one}>
            <Link
              to={addressOf(one)}
              className={styles.view}
              aria-current={one === view ? 'page' : undefined}
              aria-keyshortcuts={`Alt+${index + 1}`}
            >
              {t[one]} <span className={styles.count}>{counts?.[one] ?? '\u00a0'}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
