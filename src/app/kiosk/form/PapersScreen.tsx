import { Navigate, useNavigate } from 'react-router'
import type { Requirement, Text } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { MOST_PHOTOS, PhotoField } from '../../photos/index.ts'
import { Actions, BackLink, Button, CheckboxRow, Page } from '../../ui/index.ts'
import { withFiles, withOne } from '../draft.ts'
import { useSay } from '../say.ts'
import { change } from '../visit/index.ts'
import { pageAfter, pageBefore, papersFor, useFlow } from './flow.ts'
import styles from './form.module.css'
import { usePaperName } from './paper-name.ts'
import { useChanging } from './useChanging.ts'

/** Which papers the person has with them; what is missing may follow. */
export function PapersScreen() {
  const { flow, draft } = useFlow()
  if (flow.service === null) return <Navigate to={flow.base} replace />
  return <Papers papers={papersFor(flow.service, draft.answers)} />
}

function Papers({ papers }: { papers: readonly Requirement[] }) {
  const open = useFlow()
  const { papers: t } = useMessages('kiosk')
  const { act } = useMessages('common')
  const nameOf = usePaperName()
  const say = useSay()
  const navigate = useNavigate()
  const page = `${open.flow.base}/berkas`
  const changing = useChanging(open.flow)
  const all = papers.map(({ id }) => id)
  return (
    <Page title={t.title} lead={t.lead} back={<BackLink to={changing ?? pageBefore(open, page)} />}>
      <div className={styles.boxes}>
        {papers.map((paper) => (
          <div key={paper.id} className={styles.paper}>
            <CheckboxRow
              id={paper.id}
              label={nameOf(paper)}
              hint={hintOf(paper, say)}
              checked={open.draft.papers.includes(paper.id)}
              onChange={(has) =>
                change((now) => ({ ...now, papers: withOne(all, now.papers, paper.id, has) }))
              }
            />
            <PhotoField
              draft={open.draft.id}
              paper={paper.id}
              name={say(paper.label)}
              files={open.draft.files.filter((file) => file.paper === paper.id)}
              full={open.draft.files.length >= MOST_PHOTOS}
              onChange={(files) =>
                change((now) => withFiles(now, files, withOne(all, now.papers, paper.id, true)))
              }
            />
          </div>
        ))}
      </div>
      <Actions>
        <Button kind="primary" onPress={() => navigate(changing ?? pageAfter(open, page))}>
          {act.next}
        </Button>
      </Actions>
    </Page>
  )
}

/** A paper whose condition the answers meet is simply needed; only an open condition is still said. */
function hintOf({ when, onlyIf }: Requirement, say: (text: Text) => string): string | undefined {
  return when === undefined && onlyIf !== undefined ? say(onlyIf) : undefined
}
