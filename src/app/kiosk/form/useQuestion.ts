import { useState } from 'react'
import { useNavigate } from 'react-router'
import { checkAnswer, type Field, fieldsToAsk, type IsoDate } from '../../../domain/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { withAnswer } from '../draft.ts'
import { change } from '../visit/index.ts'
import { ANSWER_ID } from './AnswerField.tsx'
import { type OpenFlow, pageAfter, pageBefore, useFlow } from './flow.ts'
import { CHANGING, useChanging } from './useChanging.ts'
import { useToday } from './useToday.ts'
import { useWords } from './useWords.ts'
import { problemWords } from './words.ts'

const NONE: readonly FieldError[] = []

/** One question: its answer, what is wrong with it once "Lanjut" was pressed, and where the page leads. */
export function useQuestion(field: Field, page: string) {
  const open = useFlow()
  const { draft } = open
  const today = useToday()
  const words = useWords()
  const navigate = useNavigate()
  const changing = useChanging(open.flow)
  const [errors, setErrors] = useState(NONE)
  const answer = (raw: unknown) => change((now) => withAnswer(now, field.name, raw))
  /** Goes on with this answer; stays, and says why, where it cannot stand. */
  const goOn = (raw: unknown) => {
    const checked = checkOne({ ...open, draft }, field, raw, today)
    if (!checked.ok) return setErrors([{ field: ANSWER_ID, message: problemWords(field, checked, words) }])
    const after = { ...open, draft: withAnswer(draft, field.name, raw) }
    void navigate(changing === undefined ? pageAfter(after, page) : pageAfterChange(after, today))
  }
  const raw = draft.answers[field.name]
  return {
    raw,
    answer,
    errors,
    back: changing ?? pageBefore(open, page),
    next: () => goOn(raw),
    /** Answers and goes on in one press. */
    settle: (settled: unknown) => {
      answer(settled)
      goOn(settled)
    },
  }
}

function checkOne({ flow, draft }: OpenFlow, field: Field, raw: unknown, today: IsoDate) {
  return checkAnswer(field, raw, { today, form: flow.form, answers: draft.answers })
}

/** Back to the check page, or on to a question that the change has raised. */
function pageAfterChange(open: OpenFlow, today: IsoDate): string {
  const { flow, draft } = open
  const asked = fieldsToAsk(flow.form, draft.answers)
  const raised = asked.findIndex((field) => !checkOne(open, field, draft.answers[field.name], today).ok)
  return raised < 0 ? `${flow.base}/periksa` : `${flow.base}/isi/${raised + 1}?${CHANGING}`
}
