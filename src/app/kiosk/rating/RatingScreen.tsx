import { type ReactNode, useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { type Case, surveyElements } from '../../../domain/index.ts'
import { sayProblem, useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, CheckboxRow, LinkButton, Notice, Page, Skeleton } from '../../ui/index.ts'
import { type StorageCode, sendSurvey, useRating } from '../data/index.ts'
import { Faces } from './Faces.tsx'

/** What a person thinks of a service that is done: nine taps, and nobody's name. */
export function RatingScreen() {
  const { ticket = '' } = useParams()
  const { rating: t, follow } = useMessages('kiosk')
  const rating = useRating(ticket)
  const [sent, setSent] = useState(false)
  if (sent) return <Said title={t.done}>{t.doneBody}</Said>
  switch (rating.is) {
    case 'waiting':
      return <Skeleton />
    case 'missing':
      return <Said title={follow.notHere({ no: ticket })} />
    case 'unfinished':
      return <Said title={t.unfinished}>{t.unfinishedBody}</Said>
    case 'rated':
      return <Said title={t.already}>{t.alreadyBody}</Said>
    case 'open':
      return <Questions case={rating.case} onSent={() => setSent(true)} />
  }
}

function Questions({ case: aCase, onSent }: { case: Case; onSent: () => void }) {
  const { rating: t } = useMessages('kiosk')
  const { n, back, element, onTap, assisted, setAssisted, problem } = useQuestions(aCase, onSent)
  const common = useMessages('common')
  if (element === undefined) return <Navigate to={addressOf(aCase, 1)} replace />
  return (
    <Page title={t.ask[element]} lead={t.hint[element]} back={<BackLink to={back} />}>
      {problem && (
        <div role="alert">
          <Notice tone="bad" title={sayProblem(common.problems, problem)} />
        </div>
      )}
      <p>{t.of({ n })}</p>
      <Faces words={t.answers} onTap={onTap} />
      {n === 1 && <CheckboxRow id="assisted" label={t.assisted} checked={assisted} onChange={setAssisted} />}
    </Page>
  )
}

/** One answer a page. A page whose earlier answers are not here, as after a reload, leads to the first. */
function useQuestions(aCase: Case, onSent: () => void) {
  const navigate = useNavigate()
  const n = Number(useParams().n ?? 1)
  const [scores, setScores] = useState<readonly number[]>([])
  const [assisted, setAssisted] = useState(false)
  const [problem, setProblem] = useState<StorageCode>()
  const [busy, setBusy] = useState(false)
  const last = n === surveyElements.length
  const onTap = async (score: number) => {
    if (busy) return
    const said = [...scores.slice(0, n - 1), score]
    setScores(said)
    if (!last) return navigate(addressOf(aCase, n + 1))
    setBusy(true)
    const kept = await sendSurvey(aCase, { scores: said, assisted })
    setBusy(false)
    if (kept.ok) onSent()
    else setProblem(kept.code)
  }
  const element = n - 1 <= scores.length ? surveyElements[n - 1] : undefined
  const back = n === 1 ? `/cek/${aCase.ticket}` : addressOf(aCase, n - 1)
  return { n, back, element, onTap, assisted, setAssisted, problem }
}

const addressOf = ({ ticket }: Case, n: number): string => `/nilai/${ticket}/${n}`

function Said({ title, children }: { title: string; children?: ReactNode }) {
  const { rating: t } = useMessages('kiosk')
  return (
    <Page title={title}>
      {children !== undefined && <p>{children}</p>}
      <Actions>
        <LinkButton kind="primary" to="/">
          {t.home}
        </LinkButton>
      </Actions>
    </Page>
  )
}
