import { type Case, type Entry, millisOf, open } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Tag } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { noteIn, productName, usePeople, useSay } from '../look/index.ts'
import styles from './case.module.css'
import { EntrySync } from './EntrySync.tsx'
import { Part } from './Part.tsx'

/** Who did what and when, on which tablet, the latest first: the log itself, in words. */
export function History({ case: aCase }: { case: Case }) {
  const { cases: t } = useMessages('desk')
  return (
    <Part title={t.sections.history}>
      <ol className={styles.history}>
        {[...aCase.entries].reverse().map((entry) => (
          <HistoryLine key={entry.event} case={aCase} entry={entry} />
        ))}
      </ol>
    </Part>
  )
}

function HistoryLine({ case: aCase, entry }: { case: Case; entry: Entry }) {
  const { cases: t } = useMessages('desk')
  const format = useFormat()
  const { now } = useWork()
  const { who, place } = usePeople()
  const said = useSaid(aCase)
  const { what, more } = said(entry)
  return (
    <li className={styles.entry}>
      <time dateTime={entry.at} className={styles.time}>
        {format.when(millisOf(entry.at), now)}
      </time>
      <div className={styles.what}>
        <strong>{what}</strong>
        <span className={styles.aside}>{t.entryLine({ who: who(entry), place: place(entry) })}</span>
        {more.map((line) => (
          <span key={line} className={styles.note}>
            {line}
          </span>
        ))}
        {entry.effect !== 'applied' && (
          <Tag tone={entry.effect === 'conflict' ? 'accent' : 'idle'} size="small">
            {t.effect[entry.effect]}
          </Tag>
        )}
        <EntrySync case={aCase} entry={entry} />
      </div>
    </li>
  )
}

/** What an event says for people: itself, its reason, its papers, its note. */
function useSaid(aCase: Case) {
  const { cases: t, acts } = useMessages('desk')
  const { desk } = useWork()
  const say = useSay()
  const service = aCase.kind === 'request' ? desk.services.get(aCase.service) : undefined
  const paper = (id: unknown) => {
    const found = service?.requirements.find((one) => one.id === id)
    return found === undefined ? String(id) : say(found.label)
  }
  return ({ type, data: raw, pii }: Entry): { what: string; more: readonly string[] } => {
    const data: Readonly<Record<string, unknown>> = { ...raw }
    const what =
      type === 'product.issued'
        ? t.issuedWhat({ what: productName(service, String(data.product), say) })
        : t.events[type]
    const reason = data.reason ?? data.outcome
    const papers = data.requirements ?? data.papers
    const lines = [
      typeof reason === 'string' && isIn(acts.reasons, reason) ? acts.reasons[reason] : null,
      typeof data.metric === 'string' && isIn(t.metric, data.metric) ? t.metric[data.metric] : null,
      Array.isArray(papers) && papers.length > 0 ? papers.map(paper).join(', ') : null,
      noteIn(open(pii)),
    ]
    return { what, more: lines.filter((line) => line !== null) }
  }
}

const isIn = <T extends object>(words: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(words, key)
