import { millisOf, nextDeadline } from '../../../domain/index.ts'
import type { OpenedCase } from '../../../protocol/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Clock, Tag } from '../../ui/index.ts'
import { StatusTag } from '../parts/index.ts'
import { asCase } from './as-case.ts'
import styles from './case.module.css'

/** The state, the next promise's clock, and what gives the case precedence. */
export function Standing({ opened, now }: { opened: OpenedCase; now: number }) {
  const { cases: t } = useMessages('regency')
  const format = useFormat()
  const next = nextDeadline(asCase(opened))
  const due = next && millisOf(next.due)
  return (
    <p className={styles.standing}>
      <StatusTag status={opened.status} />
      {next && due !== null && <Clock from={due - next.total} due={due} now={now} detail="full" announce />}
      {opened.closedAt && <span>{t.closedAt({ t: format.when(millisOf(opened.closedAt), now) })}</span>}
      {opened.kind === 'request' &&
        opened.priority.map((one) => (
          <Tag key={one} tone="accent">
            {t.priority[one]}
          </Tag>
        ))}
      {opened.kind === 'complaint' && opened.anonymous && <Tag tone="idle">{t.anonymous}</Tag>}
      {opened.clockSuspect && <Tag tone="warn">{t.suspect}</Tag>}
    </p>
  )
}
