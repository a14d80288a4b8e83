import { IconArrowsSplit } from '@tabler/icons-react'
import { millisOf } from '../../../domain/index.ts'
import type { CaseAnswer, OpenedEntry } from '../../../protocol/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { StatusTag } from '../parts/index.ts'
import styles from './case.module.css'
import type { Acting } from './useAct.ts'
import { useWho } from './useWho.ts'

type Props = { shown: CaseAnswer; acting: Acting; now: number }

/** Two people did what excludes each other: what each did and when, and that it was looked at. */
export function AttentionNotice({ shown, acting, now }: Props) {
  const { attention: t } = useMessages('regency').cases
  const { attention, entries, status, id } = shown.case
  const open = attention.filter(({ settledBy }) => settledBy === null)
  const settle = (event: string) =>
    acting.act({ type: 'attention.settled', key: `${id} settle ${event}`, data: { event }, personal: {} })
  return open.map(({ event, against }) => (
    <Notice key={event} tone="accent" title={t.title} icon={<IconArrowsSplit size={28} />}>
      <ul className={styles.both}>
        {[against, event].map((one) => (
          <Line key={one} entry={entries.find((entry) => entry.event === one)} now={now} />
        ))}
      </ul>
      <p className={styles.tags}>
        {t.applied} <StatusTag status={status} />
      </p>
      <p>{t.body}</p>
      <div>
        <Button busy={acting.sending === `${id} settle ${event}`} onPress={() => void settle(event)}>
          {t.settle}
        </Button>
      </div>
    </Notice>
  ))
}

function Line({ entry, now }: { entry: OpenedEntry | undefined; now: number }) {
  const { attention: t, events } = useMessages('regency').cases
  const format = useFormat()
  const who = useWho()
  if (entry === undefined) return null
  const { type, actor, at } = entry
  return <li>{t.line({ what: events[type], who: who(actor), t: format.when(millisOf(at), now) })}</li>
}
