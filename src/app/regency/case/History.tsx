import { millisOf } from '../../../domain/index.ts'
import type { OpenedCase, OpenedEntry } from '../../../protocol/index.ts'
import { type Areas, useFormat, useMessages } from '../../i18n/index.ts'
import { Tag } from '../../ui/index.ts'
import { Section } from '../parts/index.ts'
import styles from './case.module.css'
import { useProductName } from './useProductName.ts'
import { useWho } from './useWho.ts'

/** Everything that happened, the newest first; also what changed nothing, marked so. */
export function History({ opened, now }: { opened: OpenedCase; now: number }) {
  const { sections } = useMessages('regency').cases
  const nameOf = useProductName(opened)
  return (
    <Section title={sections.history}>
      <ol className={styles.history}>
        {opened.entries.toReversed().map((entry) => (
          <EntryLine key={entry.event} entry={entry} now={now} nameOf={nameOf} />
        ))}
      </ol>
    </Section>
  )
}

type LineProps = { entry: OpenedEntry; now: number; nameOf: (product: string) => string }

function EntryLine({ entry, now, nameOf }: LineProps) {
  const { cases: t, acts } = useMessages('regency')
  const format = useFormat()
  const who = useWho()
  const { type, at, actor, effect, personal } = entry
  const why = whyOf(entry, { ...acts.reasons, ...t.metric }, nameOf)
  const what = t.events[type]
  return (
    <li className={effect === 'applied' ? undefined : styles.voided}>
      <time dateTime={at} className={styles.aside}>
        {format.when(millisOf(at), now)}
      </time>
      <div className={styles.entry}>
        <span>
          <strong>{why === undefined ? what : t.because({ what, why })}</strong>{' '}
          <span className={styles.aside}>{who(actor)}</span>
        </span>
        {typeof personal?.note === 'string' && <p className={styles.note}>{personal.note}</p>}
        {effect !== 'applied' && (
          <Tag tone={effect === 'conflict' ? 'accent' : 'idle'}>{t.effect[effect]}</Tag>
        )}
      </div>
    </li>
  )
}

type Reasons = Areas['regency']['acts']['reasons'] & Areas['regency']['cases']['metric']

/** The reason, outcome, promise or product that the event names, in words where there are any. */
function whyOf({ data }: OpenedEntry, reasons: Reasons, nameOf: LineProps['nameOf']): string | undefined {
  if (data === null) return undefined
  if ('reason' in data) return reasons[data.reason]
  if ('outcome' in data) return reasons[data.outcome]
  if ('as' in data) return reasons[data.as]
  if ('metric' in data) return reasons[data.metric]
  return 'product' in data ? nameOf(data.product) : undefined
}
