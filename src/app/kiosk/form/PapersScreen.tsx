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
  const navigate = useNavigate()
  const page = `${open.flow.base}/berkas`
  const changing = useChanging(open.flow)
  return (
    <Page title={t.title} lead={t.lead} back={<BackLink to={changing ?? pageBefore(open, page)} />}>
      <div className={styles.boxes}>
        {papers.map((paper) => (
          <Paper key={paper.id} paper={paper} all={papers.map(({ id }) => id)} />
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

/** Ticked once it is here; then a photo of it may go with the request. */
function Paper({ paper, all }: { paper: Requirement; all: readonly string[] }) {
  const { draft } = useFlow()
  const nameOf = usePaperName()
  const say = useSay()
  const has = draft.papers.includes(paper.id)
  const files = draft.files.filter((file) => file.paper === paper.id)
  return (
    <div className={styles.paper}>
      <CheckboxRow
        id={paper.id}
        label={nameOf(paper)}
        hint={hintOf(paper, say)}
        checked={has}
        onChange={(is) => change((now) => ({ ...now, papers: withOne(all, now.papers, paper.id, is) }))}
      />
      {(has || files.length > 0) && (
        <PhotoField
          draft={draft.id}
          paper={paper.id}
          name={say(paper.label)}
          files={files}
          full={draft.files.length >= MOST_PHOTOS}
          onChange={(one) => change((now) => withFiles(now, one, withOne(all, now.papers, paper.id, true)))}
        />
      )}
    </div>
  )
}

/** A paper whose condition the answers meet is simply needed; only an open condition is still said. */
function hintOf({ when, onlyIf }: Requirement, say: (text: Text) => string): string | undefined {
  return when === undefined && onlyIf !== undefined ? say(onlyIf) : undefined
}
