import { IconCheck, IconCircleDashed, IconPrinter } from '@tabler/icons-react'
import { type Case, filesOf, type Requirement, requirementsFor } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Tag } from '../../ui/index.ts'
import { papersOf } from '../acts/index.ts'
import { useWork } from '../data/index.ts'
import { answersOf, useSay } from '../look/index.ts'
import styles from './case.module.css'
import { Part } from './Part.tsx'
import { Photos } from './Photos.tsx'

/** The papers that these answers call for, and which of them were brought; of a complaint what was photographed. */
export function Papers({ case: aCase }: { case: Case }) {
  const { cases: t } = useMessages('desk')
  const { desk } = useWork()
  const say = useSay()
  const service = aCase.kind === 'request' ? desk.services.get(aCase.service) : undefined
  if (aCase.kind === 'complaint') return <ComplaintPhotos case={aCase} />
  if (service === undefined) return null
  const papers = papersOf(aCase, service)
  const nameOf = (id = ''): string =>
    say(service.requirements.find((paper) => paper.id === id)?.label ?? { id, en: id })
  const here = papers.filter(({ id }) => aCase.papers.includes(id)).length
  const all = here === papers.length
  return (
    <Part title={t.sections.papers}>
      {papers.length === 0 ? (
        <p>{t.noPapers}</p>
      ) : (
        <p>{all ? t.allPapers({ n: here }) : t.somePapers({ n: here, of: papers.length })}</p>
      )}
      <ul className={styles.lines}>
        {requirementsFor(service, answersOf(aCase)).map((paper) => (
          <PaperLine key={paper.id} paper={paper} brought={aCase.papers.includes(paper.id)} />
        ))}
      </ul>
      <Photos files={filesOf(aCase)} nameOf={nameOf} />
    </Part>
  )
}

function ComplaintPhotos({ case: aCase }: { case: Case }) {
  const { sections } = useMessages('desk').cases
  const files = filesOf(aCase)
  if (files.length === 0) return null
  return (
    <Part title={sections.photos}>
      <Photos files={files} nameOf={() => sections.photos} />
    </Part>
  )
}

function PaperLine({ paper, brought }: { paper: Requirement; brought: boolean }) {
  const { cases: t } = useMessages('desk')
  const say = useSay()
  return (
    <li className={styles.line}>
      <span className={styles.term}>
        <span>{say(paper.label)}</span>
        {paper.form !== 'generated' && <span className={styles.aside}>{t.forms[paper.form]}</span>}
      </span>
      <PaperState paper={paper} brought={brought} />
    </li>
  )
}

function PaperState({ paper, brought }: { paper: Requirement; brought: boolean }) {
  const { paper: t } = useMessages('desk').cases
  if (paper.form === 'generated') {
    return (
      <Tag tone="idle" icon={<IconPrinter size={20} />}>
        {t.printed}
      </Tag>
    )
  }
  if (brought) {
    return (
      <Tag tone="ok" icon={<IconCheck size={20} />}>
        {t.brought}
      </Tag>
    )
  }
  return (
    <Tag tone={paper.required ? 'warn' : 'idle'} icon={<IconCircleDashed size={20} />}>
      {paper.required ? t.missing : t.optional}
    </Tag>
  )
}
