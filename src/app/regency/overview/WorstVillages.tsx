import { Link } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { Tag } from '../../ui/index.ts'
import { places, Section } from '../parts/index.ts'
import type { VillageRow } from '../villages/index.ts'
import styles from './overview.module.css'

/** The five villages furthest behind, for whoever sees no cases. */
export function WorstVillages({ rows }: { rows: readonly VillageRow[] }) {
  const { villages: t } = useMessages('regency')
  const worst = rows
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => b.late - a.late || b.open - a.open)
    .slice(0, 5)
  return (
    <Section title={t.worst.villages}>
      {worst.length === 0 && <p className={styles.none}>{t.worst.noneVillages}</p>}
      <ul className={styles.worst}>
        {worst.map(({ village, kind, name, late, open }) => (
          <li key={village}>
            <Link to={places.village(village)}>{t.kindName[kind](name)}</Link>
            {late > 0 && <Tag tone="bad">{t.worst.lateCases({ n: late })}</Tag>}
            <span>{t.worst.openCases({ n: open })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
