import { entriesOf, type Field, fieldsToAsk, type IsoDate, type ListField } from '../../../domain/index.ts'
import { entryName, useMessages } from '../../i18n/index.ts'
import type { SummaryRow } from '../../ui/index.ts'
import { type OpenFlow, papersFor, useFlow } from './flow.ts'
import { usePaperName } from './paper-name.ts'
import { saidIn, saidOf } from './said.ts'
import { CHANGING } from './useChanging.ts'
import { useWords } from './useWords.ts'
import type { Words } from './words.ts'

export type SummaryPart = { id: string; title: string; rows: readonly SummaryRow[] }

/** The answers by the parts of their form, then papers and priority: terms, values, and where each is changed. */
export function useSummary(today: IsoDate): readonly SummaryPart[] {
  const open = useFlow()
  const words = useWords()
  const extras = useExtras()
  const asked = fieldsToAsk(open.flow.form, open.draft.answers)
  const parts = open.flow.form.sections.map(({ id, title, fields }) => ({
    id,
    title: words.say(title),
    rows: fields.flatMap((field) => rowOf(field, asked.indexOf(field), open, today, words)),
  }))
  return [...parts, ...extras].filter(({ rows }) => rows.length > 0)
}

function rowOf(
  field: Field,
  index: number,
  { flow, draft }: OpenFlow,
  today: IsoDate,
  words: Words,
): readonly SummaryRow[] {
  if (index < 0) return []
  const change = `${flow.base}/isi/${index + 1}?${CHANGING}`
  if (field.type === 'list') return entryRows(field, change, { flow, draft }, today, words)
  const value = saidIn(field, draft.answers, today, words)
  return [{ key: field.name, term: words.say(field.label), value, change }]
}

/** A row for each entry, or one that says there is none; all lead back to the page of the list. */
function entryRows(
  list: ListField,
  change: string,
  { flow, draft }: OpenFlow,
  today: IsoDate,
  words: Words,
): readonly SummaryRow[] {
  const around = { form: flow.form, answers: draft.answers, today }
  const entries = entriesOf(draft.answers[list.name])
  if (entries.length === 0) return [{ key: list.name, term: words.say(list.label), value: undefined, change }]
  return entries.map((entry, at) => ({
    key: `${list.name} ${at}`,
    term: entryName(list, at, words),
    value: saidOf(list, entry, around, words).join(', '),
    change,
  }))
}

function useExtras(): readonly SummaryPart[] {
  const { flow, draft } = useFlow()
  const t = useMessages('kiosk')
  const nameOf = usePaperName()
  if (flow.service === null) {
    const value = draft.files.length > 0 ? t.photos.some({ n: draft.files.length }) : t.check.none
    const change = `${flow.base}/foto?${CHANGING}`
    return [
      { id: 'extras', title: t.photos.name, rows: [{ key: 'photos', term: t.photos.name, value, change }] },
    ]
  }
  const papers = papersFor(flow.service, draft.answers)
  const brought = papers.filter(({ id }) => draft.papers.includes(id)).map(nameOf)
  const why = draft.priority.map((kind) => t.priority.kinds[kind])
  const row = (key: string, term: string, list: readonly string[], page: string): SummaryRow => ({
    key,
    term,
    value: list.length > 0 ? list.join(', ') : t.check.none,
    change: `${flow.base}/${page}?${CHANGING}`,
  })
  const rows = [
    ...(papers.length > 0 ? [row('papers', t.check.papers, brought, 'berkas')] : []),
    row('priority', t.check.priority, why, 'prioritas'),
  ]
  return [{ id: 'extras', title: t.check.extras, rows }]
}
