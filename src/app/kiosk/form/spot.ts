import {
  type Checked,
  checkAnswer,
  entriesOf,
  entryView,
  type Field,
  fieldsToAsk,
  type IsoDate,
  type ListField,
  type RawAnswers,
  type SimpleField,
  toldByNik,
} from '../../../domain/index.ts'
import { partsOf } from '../../ui/index.ts'
import { type FormDraft, withAnswer } from '../draft.ts'
import { type OpenFlow, pageAfter, pageBefore } from './flow.ts'
import { offerFor } from './offers.ts'
import { CHANGING } from './useChanging.ts'

/** Where one question stands: among the form's own, or in an entry of a list. */
export type Spot = {
  readonly field: SimpleField
  /** As typed; where nothing was yet, what the NIK told. */
  readonly raw: unknown
  readonly told: boolean
  /** What was answered before and may be the answer here too. */
  readonly offer: string | undefined
  readonly put: (draft: FormDraft, raw: unknown) => FormDraft
  readonly check: (raw: unknown) => Checked | Checked<null>
  readonly back: string
  /** The page after this one, once it is answered. */
  readonly next: (draft: FormDraft) => string
}

type Around = { readonly open: OpenFlow; readonly today: IsoDate; readonly changing: string | undefined }

/** A question of the form itself, `index` (0 and up) among those asked. */
export function formSpot(field: SimpleField, index: number, { open, today, changing }: Around): Spot {
  const { flow, draft } = open
  const page = `${flow.base}/isi/${index + 1}`
  const put = (now: FormDraft, raw: unknown) => withAnswer(now, field.name, raw)
  return {
    field,
    ...heldIn(draft.answers, field, draft.answers, today),
    offer: offerFor(field, draft.answers),
    put,
    check: (raw) => checkAnswer(field, raw, { today, form: flow.form, answers: draft.answers }),
    back: changing ?? pageBefore(open, page),
    next: (now) => {
      const after = { flow, draft: now }
      return changing === undefined ? pageAfter(after, page) : pageAfterChange(after, today)
    },
  }
}

/** A question of an entry (0 and up) of the list that is the form's question `index`. */
export function entrySpot(
  list: ListField,
  index: number,
  entry: number,
  field: SimpleField,
  { open, today, changing }: Around,
): Spot {
  const { flow, draft } = open
  const overview = listPage(open, index, changing)
  const entries = entriesOf(draft.answers[list.name])
  const view = (now: FormDraft) => {
    const own = entriesOf(now.answers[list.name])[entry] ?? {}
    return { own, ...entryView(flow.form, list, now.answers, own) }
  }
  const { own, form, answers, fields } = view(draft)
  const at = fields.findIndex(({ name }) => name === field.name)
  const others = entries.filter((_, other) => other !== entry)
  return {
    field,
    ...heldIn(own, field, answers, today),
    offer: offerFor(field, answers, others),
    put: (now, raw) => withEntryAnswer(now, list, entry, field.name, raw),
    check: (raw) => checkAnswer(field, raw, { today, form, answers }),
    back: at > 0 ? entryPage(open, index, entry, at - 1, changing) : overview,
    next: (now) =>
      at + 1 < view(now).fields.length ? entryPage(open, index, entry, at + 1, changing) : overview,
  }
}

/** The page that shows the entries of a list. */
export function listPage({ flow }: OpenFlow, index: number, changing: string | undefined): string {
  return `${flow.base}/isi/${index + 1}${kept(changing)}`
}

/** The page of a question of an entry. */
export function entryPage(
  { flow }: OpenFlow,
  index: number,
  entry: number,
  at: number,
  changing: string | undefined,
): string {
  return `${flow.base}/isi/${index + 1}/${entry + 1}/${at + 1}${kept(changing)}`
}

/** Back to the check page, or on to a question that a change has raised. */
export function pageAfterChange(open: OpenFlow, today: IsoDate): string {
  const raised = firstWrong(open, today)
  const { base } = open.flow
  return raised < 0 ? `${base}/periksa` : `${base}/isi/${raised + 1}?${CHANGING}`
}

/** The first question without a good answer; the page after the questions where all have one. */
export function pageToGoOn(open: OpenFlow, today: IsoDate): string {
  const { flow, draft } = open
  const at = firstWrong(open, today)
  const last = fieldsToAsk(flow.form, draft.answers).length
  return at < 0 ? pageAfter(open, `${flow.base}/isi/${last}`) : `${flow.base}/isi/${at + 1}`
}

function firstWrong({ flow, draft }: OpenFlow, today: IsoDate): number {
  const { form } = flow
  const asked = fieldsToAsk(form, draft.answers)
  const isWrong = (field: Field) =>
    !checkAnswer(field, draft.answers[field.name], { today, form, answers: draft.answers }).ok
  return asked.findIndex(isWrong)
}

const kept = (changing: string | undefined) => (changing === undefined ? '' : `?${CHANGING}`)

function heldIn(own: RawAnswers, field: SimpleField, answers: RawAnswers, today: IsoDate) {
  const raw = own[field.name]
  const told = raw === undefined ? toldByNik(field, answers, today) : undefined
  return {
    raw: told !== undefined && field.type === 'date' ? partsOf(told) : (raw ?? told),
    told: told !== undefined,
  }
}

function withEntryAnswer(
  draft: FormDraft,
  list: ListField,
  at: number,
  name: string,
  raw: unknown,
): FormDraft {
  const entries = [...entriesOf(draft.answers[list.name])]
  entries[at] = { ...entries[at], [name]: raw }
  return withAnswer(draft, list.name, entries)
}
