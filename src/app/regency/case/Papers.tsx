import { IconCheck } from '@tabler/icons-react'
import type { Service } from '../../../domain/index.ts'
import { useMessages, useStaffLanguage } from '../../i18n/index.ts'
import { Section } from '../parts/index.ts'
import styles from './case.module.css'
import { Photos, type Shown } from './Photos.tsx'

type Props = {
  service: Service | undefined
  papers: readonly string[]
  village: string
  files: Shown
}

/** The papers that the resident has shown at the village, and their photos. */
export function Papers({ service, papers, village, files }: Props) {
  const { cases: t } = useMessages('regency')
  const language = useStaffLanguage()
  const nameOf = (paper = ''): string =>
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
      <Photos village={village} files={files} nameOf={nameOf} />
    </Section>
  )
}
