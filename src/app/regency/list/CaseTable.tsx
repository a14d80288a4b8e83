import { IconArrowsSplit } from '@tabler/icons-react'
import { Link } from 'react-router'
import { millisOf } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Tag } from '../../ui/index.ts'
import { places, StatusTag, useSubject } from '../parts/index.ts'
import { CaseClock } from './CaseClock.tsx'
import type { ListedCase } from './line.ts'
import styles from './list.module.css'

type Props = { cases: readonly ListedCase[]; now: number }

/** Cases, one a line, each a way to its own page. */
export function CaseTable({ cases, now }: Props) {
  const { cases: t } = useMessages('regency')
  const withVillage = cases.some(({ villageName }) => villageName !== undefined)
  const headings = [
    t.columns.ticket,
    t.columns.subject,
    ...(withVillage ? [t.columns.village] : []),
    t.columns.status,
    t.columns.clock,
    t.columns.opened,
  ]
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((line) => (
          <Row key={line.case} line={line} now={now} withVillage={withVillage} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ line, now, withVillage }: { line: ListedCase; now: number; withVillage: boolean }) {
  const { cases: t } = useMessages('regency')
  const format = useFormat()
  const subject = useSubject()
  return (
    <tr>
      <th scope="row">
        <Link className={styles.ticket} to={places.case(line.village, line.case)}>
          {line.ticket}
        </Link>
      </th>
      <td className={styles.subject}>{subject(line.kind, line.subject)}</td>
      {withVillage && <td className={styles.village}>{line.villageName}</td>}
      <td className={styles.status}>
        <span className={styles.tags}>
          <StatusTag status={line.status} />
          {line.needsAttention && (
            <Tag tone="accent" icon={<IconArrowsSplit size={20} />}>
              {t.filters.attention}
            </Tag>
          )}
        </span>
      </td>
      <td className={styles.clock}>
        <CaseClock line={line} now={now} />
      </td>
      <td className={styles.opened} data-label={t.columns.opened}>
        {format.when(millisOf(line.openedAt), now)}
      </td>
    </tr>
  )
}
