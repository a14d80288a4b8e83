import { IconAlertTriangle, IconSpeakerphone, IconStar } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { millisOf } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Clock, VisuallyHidden } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { StatusTag, useSubject } from '../look/index.ts'
import styles from './board.module.css'
import type { Row } from './row.ts'

type Props = {
  row: Row
  to: string
  current: boolean
  /** The one row that Tab stops at; arrows move it. */
  active: boolean
  onKey: (event: KeyboardEvent) => void
  onActive: () => void
}

/** One case in the list: number, name, service, state, clock. */
export function RowLink({ row, to, current, active, onKey, onActive }: Props) {
  const { board: t } = useMessages('desk')
  const { now } = useWork()
  const subject = useSubject()
  const { case: aCase, name, deadline } = row
  return (
    <Link
      to={to}
      className={styles.row}
      data-row={aCase.id}
      aria-current={current ? 'true' : undefined}
      tabIndex={active ? 0 : -1}
      onKeyDown={onKey}
      onFocus={onActive}
    >
      <span className={styles.who}>
        <span className={styles.name}>
          {row.called && <Mark icon={<IconSpeakerphone size={18} />} label={t.call.called} />}
          {row.priority && <Mark icon={<IconStar size={18} />} label={t.priority} />}
          {row.attention && <Mark icon={<IconAlertTriangle size={18} />} label={t.views.attention} />}
          {name ?? t.noName}
        </span>
        <span className={styles.aside}>
          <span className={styles.ticket}>{aCase.ticket}</span> <span>{subject(aCase)}</span>
        </span>
      </span>
      <span className={styles.state}>
        {deadline && (
          <Clock
            size="small"
            from={millisOf(deadline.due) - deadline.total}
            due={millisOf(deadline.due)}
            now={now}
          />
        )}
        <StatusTag of={aCase} size="small" />
      </span>
    </Link>
  )
}

const Mark = ({ icon, label }: { icon: React.ReactNode; label: string }) => (
  <span className={styles.mark}>
    {icon}
    <VisuallyHidden>{label}: </VisuallyHidden>
  </span>
)
