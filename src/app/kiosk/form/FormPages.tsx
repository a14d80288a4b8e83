import { Navigate, Route, Routes } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { useOpenForm } from '../../session/index.ts'
import { Actions, LinkButton, Page, Skeleton } from '../../ui/index.ts'
import { useFormSession } from '../visit/index.ts'
import { CheckScreen } from './CheckScreen.tsx'
import { EntryScreen } from './EntryScreen.tsx'
import { type Flow, FlowProvider, useFlow } from './flow.ts'
import { PapersScreen } from './PapersScreen.tsx'
import { PhotosScreen } from './PhotosScreen.tsx'
import { PriorityScreen } from './PriorityScreen.tsx'
import { PutAside } from './PutAside.tsx'
import { QuestionScreen } from './QuestionScreen.tsx'
import { pageToGoOn } from './spot.ts'
import { useToday } from './useToday.ts'

/** The pages of an open form. Without one: what was sent, or back to where the form is explained. */
export function FormPages({ flow }: { flow: Flow }) {
  const session = useFormSession()
  const isOpen = session.is === 'open' && session.draft.form === flow.id
  useOpenForm(isOpen)
  if (session.is === 'waiting') return <Skeleton />
  if (session.is === 'free' && session.sent?.form === flow.id) return <Sent ticket={session.sent.ticket} />
  if (session.is === 'free' && session.aside) return <Navigate to="/disimpan" replace />
  if (session.is === 'free' && session.left) return <Navigate to="/" replace />
  if (session.is !== 'open' || session.draft.form !== flow.id) return <Navigate to={flow.base} replace />
  return (
    <FlowProvider value={{ flow, draft: session.draft }}>
      <Routes>
        <Route path="isi/:n" element={<QuestionScreen />} />
        <Route path="isi/:n/:entry/:k" element={<EntryScreen />} />
        <Route path="berkas" element={<PapersScreen />} />
        <Route path="foto" element={<PhotosScreen />} />
        <Route path="prioritas" element={<PriorityScreen />} />
        <Route path="periksa" element={<CheckScreen />} />
        <Route path="lanjut" element={<GoOn />} />
        <Route path="*" element={<Navigate to={flow.base} replace />} />
      </Routes>
      <PutAside />
    </FlowProvider>
  )
}

/** Where a form that was put aside goes on: at the first question that still has no good answer. */
function GoOn() {
  return <Navigate to={pageToGoOn(useFlow(), useToday())} replace />
}

/** Where going back after sending leads: nothing is sent twice. */
function Sent({ ticket }: { ticket: string }) {
  const { sent: t } = useMessages('kiosk')
  return (
    <Page title={t.title} lead={t.body({ no: ticket })}>
      <Actions>
        <LinkButton kind="primary" to={`/tiket/${ticket}`}>
          {t.see}
        </LinkButton>
      </Actions>
    </Page>
  )
}
