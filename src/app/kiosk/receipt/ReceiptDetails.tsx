import type { ReactNode } from 'react'
import { type Case, hangsOnPersonal, requirementsSeenIn, type Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import type { Tablet } from '../data/index.ts'
import { usePaperName } from '../form/index.ts'
import { useOffice } from '../frame/index.ts'
import { useSay } from '../say.ts'
import styles from './receipt.module.css'

type Props = { case: Case; service: Service | undefined; tablet: Tablet }

/** What happens next, who answers, what is still to bring, and how to complain. */
export function ReceiptDetails({ case: aCase, service, tablet }: Props) {
  const { receipt: t } = useMessages('kiosk')
  const office = useOffice(tablet).name
  const who = aCase.kind === 'complaint' ? t.whoNames.complaint : t.whoNames[aCase.approval]
  return (
    <div className={styles.details}>
      <Part title={t.next}>
        <ol className={styles.list}>
          {t.steps[aCase.kind].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part title={t.who}>
        <p>{who({ office })}</p>
      </Part>
      {service && aCase.kind === 'request' && (
        <ToBring service={service} answers={aCase.answers} papers={aCase.papers} />
      )}
      <Part title={t.complain}>
        <p>{t.complainBody}</p>
      </Part>
    </div>
  )
}

type ToBringProps = Pick<Case & { kind: 'request' }, 'answers' | 'papers'> & { service: Service }

function ToBring({ service, answers, papers }: ToBringProps) {
  const { receipt: t } = useMessages('kiosk')
  const nameOf = usePaperName()
  const say = useSay()
  const missing = requirementsSeenIn(service, answers).filter(
    ({ id, required, form }) => form !== 'generated' && required && !papers.includes(id),
  )
  return (
    <Part title={t.bring}>
      {missing.length === 0 ? (
        <p>{t.bringNone}</p>
      ) : (
        <ul className={styles.list}>
          {missing.map((paper) => (
            <li key={paper.id}>
              {nameOf(paper)}
              {paper.onlyIf && hangsOnPersonal(paper, service) && `, ${say(paper.onlyIf)}`}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.part}>
    <h2>{title}</h2>
    {children}
  </section>
)
