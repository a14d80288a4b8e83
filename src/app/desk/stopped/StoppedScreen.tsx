import { useState } from 'react'
import type { Stopped } from '../../../store/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { BackLink, EmptyState, Page } from '../../ui/index.ts'
import { ActDialog, draftOf, type OpenAct } from '../acts/index.ts'
import { useWork } from '../data/index.ts'
import { StoppedItem } from './StoppedItem.tsx'
import styles from './stopped.module.css'

type Fixing = { readonly on: string; readonly act: OpenAct }

/** Everything that the server refused or holds. Nothing leaves this list but by being replaced or taken. */
export function StoppedScreen() {
  const { acts, board: words } = useMessages('desk')
  const { me, board } = useWork()
  const { rejected, held } = board.line
  const [fixing, setFixing] = useState<Fixing | null>(() => begunBy(me.id, rejected))
  const all = [...rejected, ...held]
  const aCase = board.cases.find(({ id }) => id === fixing?.on)
  return (
    <Page
      title={acts.stopped.title}
      lead={acts.stopped.lead}
      back={<BackLink to="/loket">{words.title}</BackLink>}
    >
      {all.length === 0 ? (
        <EmptyState title={acts.stopped.none}>
          <p>{acts.stopped.noneBody}</p>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {all.map((stopped) => (
            <StoppedItem
              key={stopped.event.id}
              stopped={stopped}
              held={held.includes(stopped)}
              onFix={(act) => setFixing({ on: stopped.event.case, act })}
              linked
            />
          ))}
        </ul>
      )}
      {aCase !== undefined && (
        <ActDialog aCase={aCase} act={fixing?.act ?? null} onClose={() => setFixing(null)} />
      )}
    </Page>
  )
}

/** The form that stood open here when the desk locked. */
function begunBy(staff: string, rejected: readonly Stopped[]): Fixing | null {
  for (const { event } of rejected) {
    const act = draftOf(staff, event.case)?.act
    if (act?.fixes === event.id) return { on: event.case, act }
  }
  return null
}
