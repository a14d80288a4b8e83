import { Route, Routes, useParams } from 'react-router'
import { useMessages } from '../i18n/index.ts'
import { Button, EmptyState, LinkButton, Page, Skeleton, useMinute } from '../ui/index.ts'
import { BoardScreen, CallDialog } from './board/index.ts'
import { CaseScreen } from './case/index.ts'
import {
  type Board,
  type CheckPin,
  type Desk,
  type Live,
  type Me,
  useBoard,
  useOnline,
  WorkProvider,
} from './data/index.ts'
import { DeskFrame } from './frame/index.ts'
import { useAutoLock } from './lock/index.ts'
import { RescueScreen } from './rescue/index.ts'
import { StoppedScreen } from './stopped/index.ts'

type Props = { me: Me; desk: Desk; checkPin: CheckPin; onLock: () => void }

/** The desk behind its lock. All that it has read of anybody goes with it when it is locked. */
export function Work({ me, desk, checkPin, onLock }: Props) {
  useAutoLock(onLock)
  const live = useBoard()
  const board = lastOf(live)
  const now = useMinute() + (desk.offset ?? 0)
  const online = useOnline(board?.line.problem ?? null)
  if (board === undefined) return <NoBoard live={live} />
  return (
    <WorkProvider value={{ me, desk, board, now, online, checkPin }}>
      <DeskFrame onLock={onLock}>
        {live.is === 'failed' && <ReadFailed again={live.again} />}
        <Routes>
          <Route index element={<Cases />} />
          <Route path="berkas/:id" element={<Cases />} />
          <Route path="perbaikan" element={board.complete ? <StoppedScreen /> : <Skeleton lines={5} />} />
          <Route path="titipan" element={<RescueScreen />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
        <CallDialog />
      </DeskFrame>
    </WorkProvider>
  )
}

function Cases() {
  const { id } = useParams()
  return <BoardScreen caseId={id} showCase={(caseId, back) => <CaseScreen id={caseId} back={back} />} />
}

function lastOf(live: Live<Board>): Board | undefined {
  if (live.is === 'ready') return live.value
  return live.is === 'failed' ? live.last : undefined
}

function NoBoard({ live }: { live: Live<Board> }) {
  const { board: t } = useMessages('desk')
  return (
    <Page title={t.title} width="full">
      {live.is === 'failed' ? <ReadFailed again={live.again} /> : <Skeleton lines={8} />}
    </Page>
  )
}

function ReadFailed({ again }: { again: () => void }) {
  const { failed } = useMessages('desk').board
  const { act } = useMessages('common')
  return (
    <EmptyState title={failed.title} action={<Button onPress={again}>{act.tryAgain}</Button>}>
      <p>{failed.body}</p>
    </EmptyState>
  )
}

function NotFound() {
  const { notFound } = useMessages('common')
  const { board } = useMessages('desk')
  return (
    <Page title={notFound.title}>
      <LinkButton to="/loket">{board.title}</LinkButton>
    </Page>
  )
}
