import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { FieldError } from '../../ui/index.ts'
import { change } from '../visit/index.ts'
import { ANSWER_ID } from './AnswerField.tsx'
import { useFlow } from './flow.ts'
import type { Spot } from './spot.ts'
import { useWords } from './useWords.ts'
import { problemWords } from './words.ts'

const NONE: readonly FieldError[] = []

/** One question: its answer, and what is wrong with it once "Lanjut" was pressed. */
export function useQuestion(spot: Spot) {
  const { draft } = useFlow()
  const words = useWords()
  const navigate = useNavigate()
  const [errors, setErrors] = useState(NONE)
  const answer = (raw: unknown) => change((now) => spot.put(now, raw))
  /** Answers and goes on in one press; stays, and says why, where the answer cannot stand. */
  const settle = (raw: unknown) => {
    const checked = spot.check(raw)
    if (!checked.ok) {
      return setErrors([{ field: ANSWER_ID, message: problemWords(spot.field, checked, words) }])
    }
    answer(raw)
    void navigate(spot.next(spot.put(draft, raw)))
  }
  return { answer, errors, settle, next: () => settle(spot.raw) }
}
