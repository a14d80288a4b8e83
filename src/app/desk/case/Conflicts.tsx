import { IconArrowsSplit } from '@tabler/icons-react'
import { type Case, type Entry, millisOf, open } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Actions, Button, Notice } from '../../ui/index.ts'
import { blank, filledFrom, type OpenAct, useDo } from '../acts/index.ts'
import { useWork } from '../data/index.ts'
import { noteIn, standingOf, usePeople } from '../look/index.ts'
import { type Conflict, conflictsOf } from './conflict.ts'

type Props = { case: Case; onAct: (act: OpenAct) => void }

/** Two people did what excludes each other: what happened, and two outcomes to choose from. */
export function Conflicts({ case: aCase, onAct }: Props) {
  const { me } = useWork()
  return conflictsOf(aCase, me.role).map((conflict) => (
    <OneConflict key={conflict.event} case={aCase} conflict={conflict} onAct={onAct} />
  ))
}

function OneConflict({ case: aCase, conflict, onAct }: Props & { conflict: Conflict }) {
  const { cases, acts } = useMessages('desk')
  const { sync } = useMessages('common')
  const { settle, busy } = useDo(aCase)
  const sentence = useSentence()
  const { event, change } = conflict
  const begin = () => {
    if (change === null) return
    const same = change.type === change.like.type
    const filled = same ? filledFrom({ data: change.like.data ?? {}, pii: change.like.pii }) : blank
    onAct({ type: change.type, begin: filled, settles: event })
  }
  return (
    <Notice tone="accent" title={sync.choose} icon={<IconArrowsSplit size={28} />}>
      {conflict.acts.map((entry) => (
        <p key={entry.event}>{sentence(entry, conflict.event)}</p>
      ))}
      <Actions>
        <Button busy={busy} onPress={() => void settle(event)}>
          {cases.conflict.keep({ status: cases.status[standingOf(aCase)] })}
        </Button>
        {change !== null && (
          <Button onPress={begin}>{cases.conflict.change({ act: acts.label[change.type] })}</Button>
        )}
      </Actions>
    </Notice>
  )
}

/** "Bu Siti menandai lengkap 09.14 (tablet A)." and what was noted with it. */
function useSentence() {
  const { conflict: t } = useMessages('desk').cases
  const format = useFormat()
  const { now } = useWork()
  const { who, place } = usePeople()
  return (entry: Entry, unseen: string): string => {
    const p = {
      who: who(entry),
      did: t.did[entry.type],
      t: format.when(millisOf(entry.at), now),
      place: place(entry),
    }
    const said = entry.event === unseen ? t.sentenceOffline(p) : t.sentence(p)
    const note = noteIn(open(entry.pii))
    return note === null ? said : `${said} “${note}”`
  }
}
