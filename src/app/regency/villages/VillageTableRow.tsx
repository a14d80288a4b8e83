import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { millisOf } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Tag, type Tone, VisuallyHidden } from '../../ui/index.ts'
import { places, useAgo } from '../parts/index.ts'
import type { VillageRow } from './rows.ts'
import styles from './villages.module.css'

const HOUR = 60 * 60_000

/** One village: quiet where all is well, with a word and a sign where it is not. */
export function VillageTableRow({ row, now }: { row: VillageRow; now: number }) {
  const { villages: t } = useMessages('regency')
  const ago = useAgo()
  const stopped = row.refused + row.held
  return (
    <tr className={row.devices === 0 ? styles.unconnected : undefined}>
      <th scope="row">
        <Link className={styles.name} to={places.village(row.village)}>
          {t.kindName[row.kind](row.name)}
        </Link>
      </th>
      <Cell label={t.columns.district}>{row.districtName}</Cell>
      <Figure label={t.columns.open} n={row.open} />
      <Figure label={t.columns.late} n={row.late} tone="bad" />
      <Figure label={t.columns.attention} n={row.needsAttention} tone="accent" />
      <Figure label={t.columns.waiting} n={row.waiting} tone="warn" />
      <Figure label={t.columns.stopped} n={stopped} tone="bad">
        <VisuallyHidden>{t.stoppedLong(row)}</VisuallyHidden>
        <span aria-hidden="true">{t.stopped(row)}</span>
      </Figure>
      <Cell label={t.columns.contact}>
        {isSilent(row, now) ? (
          <Tag tone="warn">{ago(row.lastContactAt, now)}</Tag>
        ) : (
          ago(row.lastContactAt, now)
        )}
      </Cell>
    </tr>
  )
}

const Cell = ({ label, children }: { label: string; children: ReactNode }) => (
  <td data-label={label}>{children}</td>
)

/** A number; nought steps back, so that the eye finds what is not. */
function Figure(props: { label: string; n: number; tone?: Tone; children?: ReactNode }) {
  const { label, n, tone, children } = props
  const said = children ?? String(n)
  return (
    <td data-label={label} className={n === 0 ? styles.nought : styles.number}>
      {n > 0 && tone ? <span className={`${styles.figure} ${styles[tone]}`}>{said}</span> : said}
    </td>
  )
}

/** A tablet asks every two minutes: an hour without a word means that its line is down. */
function isSilent({ devices, lastContactAt }: VillageRow, now: number): boolean {
  return devices > 0 && lastContactAt !== null && now - millisOf(lastContactAt) > HOUR
}
