import { type Case, instantOf, isLate, millisOf, nextDeadline } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Clock, Tag, useMinute } from '../../ui/index.ts'
import styles from './follow.module.css'
import { statusLooks } from './status-looks.tsx'

/** The state in a word, what it means for the person, and the promise's clock while it runs. */
export function CaseStanding({ case: aCase, offset }: { case: Case; offset: number | null }) {
  const { cases: t } = useMessages('kiosk')
  const now = useMinute() + (offset ?? 0)
  const deadline = nextDeadline(aCase)
  const { tone, icon } = statusLooks[aCase.status]
  return (
    <section className={styles.standing}>
      <div className={styles.state}>
        <Tag tone={tone} icon={icon}>
          {t.status[aCase.status]}
        </Tag>
        {deadline && (
          <Clock
            from={millisOf(deadline.due) - deadline.total}
            due={millisOf(deadline.due)}
            now={now}
            detail="full"
            ownTime={offset === null}
            announce
          />
        )}
      </div>
      <p className={styles.meaning}>{t.next[aCase.status]}</p>
      {isLate(aCase, instantOf(now)) && <p>{t.late}</p>}
    </section>
  )
}
