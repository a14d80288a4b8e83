import { useState } from 'react'
import { useNavigate } from 'react-router'
import { checkAnswer, entriesOf, entryView, type ListField } from '../../../domain/index.ts'
import { entryName } from '../../i18n/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { withAnswer } from '../draft.ts'
import { change } from '../visit/index.ts'
import { type OpenFlow, pageAfter, pageBefore } from './flow.ts'
import { saidOf } from './said.ts'
import { entryPage, pageAfterChange } from './spot.ts'
import { useAround } from './useAround.ts'
import { useWords } from './useWords.ts'
import { problemWords, type Words } from './words.ts'

/** An entry as the page of its list shows it. */
export type ShownEntry = {
  readonly at: number
  /** Where the error summary leads. */
  readonly id: string
  readonly name: string
  readonly said: readonly string[]
  /** Whether nothing is left to be answered. */
  readonly whole: boolean
  readonly change: string
}

const NONE: readonly FieldError[] = []

/** The entries of a list and what can be done with them. */
export function useList(list: ListField, index: number) {
  const around = useAround()
  const { open, today, changing } = around
  const { flow, draft } = open
  const words = useWords()
  const navigate = useNavigate()
  const [errors, setErrors] = useState(NONE)
  const raw = entriesOf(draft.answers[list.name])
  const page = `${flow.base}/isi/${index + 1}`
  const pageOf = (entry: number) => entryPage(open, index, entry, 0, changing)
  const next = () => {
    const checked = checkAnswer(list, raw, { today, form: flow.form, answers: draft.answers })
    if (checked.ok) {
      return void navigate(changing === undefined ? pageAfter(open, page) : pageAfterChange(open, today))
    }
    const at = Number(checked.details?.n ?? 1) - 1
    setErrors([{ field: idOf(at), message: problemWords(list, checked, words) }])
  }
  return {
    entries: raw.map((_, at) => shown(list, at, around, words, pageOf(at))),
    enough: raw.length >= list.min,
    full: raw.length >= list.max,
    errors,
    back: changing ?? pageBefore(open, page),
    add: pageOf(raw.length),
    next,
    remove: (entry: number) => {
      setErrors(NONE)
      change((now) =>
        withAnswer(
          now,
          list.name,
          entriesOf(now.answers[list.name]).filter((_, at) => at !== entry),
        ),
      )
    },
  }
}

const idOf = (at: number) => `entry-${at + 1}`

function shown(
  list: ListField,
  at: number,
  { open: { flow, draft }, today }: { open: OpenFlow; today: ReturnType<typeof useAround>['today'] },
  words: Words,
  page: string,
): ShownEntry {
  const own = entriesOf(draft.answers[list.name])[at] ?? {}
  const { form, answers, fields } = entryView(flow.form, list, draft.answers, own)
  return {
    at,
    id: idOf(at),
    name: entryName(list, at, words),
    said: saidOf(list, own, { form: flow.form, answers: draft.answers, today }, words),
    whole: fields.every((field) => checkAnswer(field, own[field.name], { today, form, answers }).ok),
    change: page,
  }
}
