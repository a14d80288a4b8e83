import { IconCheck } from '@tabler/icons-react'
import type { Service } from '../../../domain/index.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { Section } from '../parts/index.ts'
import styles from './case.module.css'

/** The papers that the resident has shown at the village. */
export function Papers({ service, papers }: { service: Service | undefined; papers: readonly string[] }) {
  const { cases: t } = useMessages('regency')
  const language = useLanguage()
  const nameOf = (paper: string) =>
    service?.requirements.find(({ id }) => id === paper)?.label[language] ?? paper
  return (
    <Section title={t.sections.papers}>
      {papers.length === 0 && <p>{t.noPapers}</p>}
      <ul className={styles.papers}>
        {papers.map((paper) => (
          <li key={paper}>
            <IconCheck size={20} aria-hidden="true" />
            {nameOf(paper)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
