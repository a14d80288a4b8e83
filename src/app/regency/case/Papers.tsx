import { IconCheck } from '@tabler/icons-react'
import type { Service } from '../../../domain/index.ts'
import type { OpenedCase } from '../../../protocol/index.ts'
import { useMessages, useStaffLanguage } from '../../i18n/index.ts'
import { AbsentFile, FileButton, FileShelf } from '../../photos/index.ts'
import { Section } from '../parts/index.ts'
import styles from './case.module.css'

type Props = {
  service: Service | undefined
  papers: readonly string[]
  village: string
  files: OpenedCase['entries'][number]['attachments']
}

/** The papers that the resident has shown at the village, and their photos. */
export function Papers({ service, papers, village, files }: Props) {
  const { cases: t } = useMessages('regency')
  const { photo } = useMessages('common')
  const language = useStaffLanguage()
  const nameOf = (paper = '') =>
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
      {files.length > 0 && (
        <FileShelf>
          {files.map((file, at) => (
            <li key={file.sha256}>
              <Photo
                village={village}
                file={file}
                name={photo.of({ paper: nameOf(file.paper), n: at + 1 })}
              />
            </li>
          ))}
        </FileShelf>
      )}
    </Section>
  )
}

type PhotoProps = { village: string; file: Props['files'][number]; name: string }

function Photo({ village, file, name }: PhotoProps) {
  if (!file.stored) return <AbsentFile />
  return <FileButton file={file} name={name} url={`/v1/regency/blobs/${village}/${file.sha256}`} />
}
