import { Navigate, useParams } from 'react-router'
import { entriesOf, entryView, fieldsToAsk, type ListField } from '../../../domain/index.ts'
import { entryName, useMessages } from '../../i18n/index.ts'
import { useSay } from '../say.ts'
import { useFlow } from './flow.ts'
import styles from './form.module.css'
import { Question } from './Question.tsx'
import { entrySpot, listPage } from './spot.ts'
import { useAround } from './useAround.ts'

/** One question about one entry of a list; the entry after the last begins a new one. */
export function EntryScreen() {
  const around = useAround()
  const { flow, draft } = useFlow()
  const { n, entry, k } = useParams()
  const [index, at, which] = [Number(n) - 1, Number(entry) - 1, Number(k) - 1]
  const list = fieldsToAsk(flow.form, draft.answers)[index]
  if (list?.type !== 'list') return <Navigate to={flow.base} replace />
  const entries = entriesOf(draft.answers[list.name])
  const { fields } = entryView(flow.form, list, draft.answers, entries[at] ?? {})
  const field = fields[which]
  if (field === undefined || at > Math.min(entries.length, list.max - 1)) {
    return <Navigate to={listPage(around.open, index, around.changing)} replace />
  }
  const spot = entrySpot(list, index, at, field, around)
  return <Question key={`${at} ${field.name}`} spot={spot} progress={<Which list={list} at={at} />} />
}

function Which({ list, at }: { list: ListField; at: number }) {
  const say = useSay()
  return <p className={styles.progress}>{entryName(list, at, { common: useMessages('common'), say })}</p>
}
