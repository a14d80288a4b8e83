import { useState } from 'react'
import {
  checkAnswer,
  dayInJakarta,
  type Field,
  type FieldProblem,
  type Form,
  fieldsToAsk,
  instantOf,
  type RawAnswers,
  staffFields,
} from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useWork } from '../data/index.ts'
import { useSay } from '../look/index.ts'
import { answerId } from './AnswerInput.tsx'
import { faultWords } from './answer-faults.ts'
import type { Filled } from './forms.ts'

type Corrected = Pick<Filled, 'open' | 'personal'>
type Which = 'touched' | 'all' | 'staff'
export type Faults = Readonly<Record<string, string>>

/**
 * Answers that may be corrected, as they are `kept` and as they are `typed` over: `touched` checks and gives the
 * corrected ones alone, `all` the whole form, `staff` what staff themselves answer.
 */
export function useCorrections(form: Form, kept: RawAnswers, typed: RawAnswers, which: Which) {
  const { now } = useWork()
  const { desk, common } = useWords()
  const say = useSay()
  const [edits, setEdits] = useState(typed)
  const answers = { ...kept, ...edits }
  const fieldsFor = which === 'staff' ? staffFields : fieldsToAsk
  const fields = fieldsFor(form, answers)
  const today = dayInJakarta(instantOf(now))
  const touched = fields.filter(
    ({ name }) => which !== 'touched' || Object.hasOwn(edits, name) || isNew(name),
  )
  const check = () =>
    touched.map((field) => ({
      field,
      checked: checkAnswer(field, answers[field.name], { today, form, answers }),
    }))

  // A corrected answer may ask a question that nobody was asked before.
  function isNew(name: string): boolean {
    return Object.keys(edits).length > 0 && !fieldsFor(form, kept).some((field) => field.name === name)
  }

  const faults = (): Faults => {
    const wrong = check().flatMap(({ field, checked }): [string, string][] => {
      if (checked.ok) return []
      const fault: Pick<FieldProblem, 'code' | 'details'> = {
        code: checked.problem,
        ...(checked.details && { details: checked.details }),
      }
      return [[field.name, faultWords(field, fault, { common, desk, say })]]
    })
    return Object.fromEntries(wrong)
  }
  const corrected = (): Corrected => {
    const good = check().flatMap(({ field, checked }) =>
      checked.ok ? [{ field, value: checked.value }] : [],
    )
    return { open: openOf(good), personal: personalOf(good) }
  }
  const change = (name: string, raw: unknown) => setEdits((now) => ({ ...now, [name]: raw }))
  /** What was answered to the questions that are asked, and to no other. */
  const asked = (): RawAnswers => Object.fromEntries(fields.map(({ name }) => [name, answers[name]]))
  return { fields, answers, edits, change, faults, corrected, asked }
}

type Good = { readonly field: Field; readonly value: unknown }

const isOpen = (field: Field): boolean => 'open' in field && field.open === true

function openOf(good: readonly Good[]): Corrected['open'] {
  return Object.fromEntries(
    good.flatMap(({ field, value }): [string, string | number | boolean][] =>
      isOpen(field) && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        ? [[field.name, value]]
        : [],
    ),
  )
}

// An answer that was emptied stays behind as an empty text: a correction can only say, never unsay.
function personalOf(good: readonly Good[]): Corrected['personal'] {
  return Object.fromEntries(
    good.flatMap(({ field, value }) => (isOpen(field) ? [] : [[field.name, value ?? '']])),
  )
}

function useWords() {
  return { desk: useMessages('desk'), common: useMessages('common') }
}

/** The faults as the error summary takes them. */
export const summaryOf = (faults: Faults) =>
  Object.entries(faults).map(([name, message]) => ({ field: answerId(name), message }))
