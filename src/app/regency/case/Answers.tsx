import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { complaintForm, type Text } from '../../../domain/index.ts'
import { findVillage } from '../../../domain/reference/index.ts'
import type { OpenedCase } from '../../../protocol/index.ts'
import { useMessages, useStaffLanguage } from '../../i18n/index.ts'
import { Button, SummaryList } from '../../ui/index.ts'
import { Section, useServices } from '../parts/index.ts'
import { answersOf, hasNumbers, masked, rowsOf } from './answers.ts'
import styles from './case.module.css'
import { Papers } from './Papers.tsx'
import { Photos } from './Photos.tsx'

/** What the resident said. Numbers of identity are masked until they are asked for: others may see the screen. */
export function Answers({ opened }: { opened: OpenedCase }) {
  const { cases: t } = useMessages('regency')
  const common = useMessages('common')
  const language = useStaffLanguage()
  const service = useServices()
  const [full, setFull] = useState(false)
  const form = opened.kind === 'complaint' ? complaintForm : service(opened.service)
  const answers = answersOf(opened)
  const say = (text: Text) => text[language]
  const words = { say, common, villageOf: findVillage, ...(full ? {} : { number: masked }) }
  const files = opened.entries.flatMap(({ attachments }) => attachments)
  const numbers = hasNumbers(form, answers)
  const eye = (
    <Button
      kind="quiet"
      icon={full ? <IconEyeOff size={24} /> : <IconEye size={24} />}
      onPress={() => setFull(!full)}
    >
      {full ? t.hide : t.show}
    </Button>
  )
  return (
    <>
      <Section title={t.sections.answers} tools={numbers && eye}>
        {opened.entries[0]?.personal === null && <p>{t.erased}</p>}
        {form?.sections
          .map((section) => ({ section, rows: rowsOf(section.fields, answers, words) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ section, rows }) => (
            <div key={section.id} className={styles.answers}>
              <h3>{section.title[language]}</h3>
              <SummaryList rows={rows} />
            </div>
          ))}
      </Section>
      {opened.kind === 'request' && (
        <Papers
          service={service(opened.service)}
          papers={opened.papers}
          village={opened.village}
          files={files}
        />
      )}
      {opened.kind === 'complaint' && files.length > 0 && (
        <Section title={t.sections.photos}>
          <Photos village={opened.village} files={files} nameOf={() => t.sections.photos} />
        </Section>
      )}
    </>
  )
}
