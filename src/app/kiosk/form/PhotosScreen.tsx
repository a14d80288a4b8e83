import { Navigate, useNavigate } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { MOST_PHOTOS, PhotoField } from '../../photos/index.ts'
import { Actions, BackLink, Button, Page } from '../../ui/index.ts'
import { withFiles } from '../draft.ts'
import { change } from '../visit/index.ts'
import { pageAfter, pageBefore, useFlow } from './flow.ts'
import { useChanging } from './useChanging.ts'

/** What a complaint is about, as a photo tells it; none is needed. */
export function PhotosScreen() {
  const open = useFlow()
  const { photos: t } = useMessages('kiosk')
  const { act } = useMessages('common')
  const navigate = useNavigate()
  const changing = useChanging(open.flow)
  const { flow, draft } = open
  if (flow.service !== null) return <Navigate to={flow.base} replace />
  const page = `${flow.base}/foto`
  return (
    <Page title={t.title} lead={t.lead} back={<BackLink to={changing ?? pageBefore(open, page)} />}>
      <PhotoField
        draft={draft.id}
        name={t.name}
        files={draft.files}
        full={draft.files.length >= MOST_PHOTOS}
        onChange={(one) => change((now) => withFiles(now, one, now.papers))}
      />
      <Actions>
        <Button kind="primary" onPress={() => navigate(changing ?? pageAfter(open, page))}>
          {act.next}
        </Button>
      </Actions>
    </Page>
  )
}
