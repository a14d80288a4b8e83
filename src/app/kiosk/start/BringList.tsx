import { IconFileText } from '@tabler/icons-react'
import type { Requirement } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { usePaperName } from '../form/index.ts'
import { useSay } from '../say.ts'
import styles from './start.module.css'

/** What to bring. Papers that this system prints are nobody's to bring. */
export function BringList({ requirements }: { requirements: readonly Requirement[] }) {
  const { start: t } = useMessages('kiosk')
  const nameOf = usePaperName()
  const say = useSay()
  const papers = requirements.filter(({ form }) => form !== 'generated')
  return (
    <section className={styles.part} aria-labelledby="bring">
      <h2 id="bring">{t.bring}</h2>
      {papers.length === 0 && <p>{t.bringNone}</p>}
      <ul className={styles.papers}>
        {papers.map((paper) => (
          <li key={paper.id} className={styles.paper}>
            <IconFileText size={24} aria-hidden="true" />
            <span>
              {nameOf(paper)}
              {paper.onlyIf && <span className={styles.note}>{say(paper.onlyIf)}</span>}
              {!paper.required && !paper.onlyIf && <span className={styles.note}>{t.optional}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
