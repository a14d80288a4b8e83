import type { ReactNode } from 'react'
import type { Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useSay } from '../say.ts'
import styles from './start.module.css'

/**
 * The rest of the published standard, folded: procedure, complaints, legal basis, other ways. Requirements, time, fee
 * and product stand above it (UU 25/2009 art. 21; PermenPANRB 15/2014).
 */
export function Standard({ service }: { service: Service }) {
  const { start: t } = useMessages('kiosk')
  const say = useSay()
  return (
    <>
      <Fold title={t.steps}>
        <ol className={styles.steps}>
          {service.steps.map(({ actor, action }) => (
            <li key={action.id}>
              <strong>{t.actors[actor]}.</strong> {say(action)}
            </li>
          ))}
        </ol>
      </Fold>
      <Fold title={t.complain}>
        <p>{say(service.complaintChannel)}</p>
      </Fold>
      <Fold title={t.legal}>
        <ul className={styles.steps}>
          {service.legalBasis.map((law) => (
            <li key={law}>{law}</li>
          ))}
          {service.promise && (
            <li>
              {t.basis}: {say(service.promise.basis)}
            </li>
          )}
        </ul>
      </Fold>
      <Fold title={t.other}>
        <p>{t.otherBody}</p>
      </Fold>
    </>
  )
}

const Fold = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className={styles.fold}>
    <summary className={styles.summary}>{title}</summary>
    <div className={styles.inside}>{children}</div>
  </details>
)
