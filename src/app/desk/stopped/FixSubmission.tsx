import { type FormEvent, useEffect, useMemo, useState } from 'react'
import {
  type Context,
  complaintForm,
  type Drafted,
  type EventOf,
  fileComplaint,
  type RawAnswers,
  type Service,
  submitRequest,
} from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useOpenForm } from '../../session/index.ts'
import { Actions, Button, Dialog, ErrorSummary, Notice, Stack, showToast } from '../../ui/index.ts'
import {
  AnswersForm,
  answersIn,
  draftOf,
  type Faults,
  filledFrom,
  forgetDraft,
  keepDraft,
  summaryOf,
  useCorrections,
  useSave,
} from '../acts/index.ts'
import { useWork } from '../data/index.ts'

type Submission = EventOf<'request.submitted'> | EventOf<'complaint.submitted'>
type Props = { event: Submission; open: boolean; onClose: () => void }

/**
 * A submission that was refused: its answers under the form now in force, checked, sent again under its own ticket.
 * Closed, what was corrected is forgotten; a desk that locks keeps it.
 */
export function FixSubmission({ event, open, onClose }: Props) {
  const { stopped: t } = useMessages('desk').acts
  const { me } = useWork()
  const close = () => {
    forgetDraft(me.id, event.id)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={t.check}>
      {open && <Fields event={event} onClose={close} />}
    </Dialog>
  )
}

function Fields({ event, onClose }: Omit<Props, 'open'>) {
  const { stopped: t } = useMessages('desk').acts
  const { act } = useMessages('common')
  const { desk } = useWork()
  const service = event.type === 'request.submitted' ? desk.services.get(event.data.service) : undefined
  if (event.type === 'complaint.submitted' || service !== undefined) {
    return <Correct event={event} service={service} onClose={onClose} />
  }
  return (
    <>
      <Notice tone="warn" level="h3" title={t.noService} />
      <Actions>
        <Button onPress={onClose}>{act.close}</Button>
      </Actions>
    </>
  )
}

function Correct({ event, service, onClose }: Omit<Props, 'open'> & { service: Service | undefined }) {
  const { acts } = useMessages('desk')
  const { act } = useMessages('common')
  const { save, busy, problem } = useSave()
  const [faults, setFaults] = useState<Faults>({})
  // A list that stays the same: a new one would take the focus from whoever is typing.
  const errors = useMemo(() => summaryOf(faults), [faults])
  const { me } = useWork()
  const begun = draftOf(me.id, event.id)?.edits ?? answersBefore(event)
  const corrections = useCorrections(service ?? complaintForm, {}, begun, 'all')
  const { edits } = corrections
  useEffect(() => keepDraft(me.id, event.id, { act: null, edits }), [me.id, event.id, edits])
  useOpenForm(true)
  const submit = async (pressed: FormEvent) => {
    pressed.preventDefault()
    const wrong = corrections.faults()
    setFaults(wrong)
    if (Object.keys(wrong).length > 0) return
    const saved = await save((context) =>
      drafted(redraft(event, service, corrections.asked(), context), event),
    )
    if (!saved) return
    showToast({ text: acts.stopped.resent })
    onClose()
  }
  return (
    <form noValidate onSubmit={(pressed) => void submit(pressed)}>
      <Stack space={4}>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {problem !== null && (
          <Notice tone="bad" level="h3" title={acts.notSaved}>
            <p>{problem}</p>
          </Notice>
        )}
        <AnswersForm form={service ?? complaintForm} corrections={corrections} faults={faults} />
        <Actions pinned>
          <Button kind="primary" type="submit" busy={busy}>
            {act.send}
          </Button>
          <Button onPress={onClose}>{act.cancel}</Button>
        </Actions>
      </Stack>
    </form>
  )
}

function answersBefore(event: Submission): RawAnswers {
  const answers = answersIn(filledFrom(event))
  return event.type === 'complaint.submitted' ? { ...answers, category: event.data.category } : answers
}

function redraft(
  event: Submission,
  service: Service | undefined,
  answers: RawAnswers,
  context: Context,
): Drafted {
  const { ticket, language } = event.data
  const form = { identity: { case: event.case, event: context.newId(), ticket }, answers, language }
  if (event.type === 'complaint.submitted' || service === undefined) return fileComplaint(form, context)
  const { papers, priority } = event.data
  return submitRequest(service, { ...form, papers, priority }, context)
}

function drafted(result: Drafted, event: Submission) {
  if (!result.ok) throw new Error('answers that were checked do not fit their form')
  return [{ ...result.event, supersedes: event.id }]
}
