import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { BackLink, EmptyState, Page } from '../../ui/index.ts'
import { ActDialog, type OpenAct } from '../acts/index.ts'
import { useWork } from '../data/index.ts'
import { StoppedItem } from './StoppedItem.tsx'
import styles from './stopped.module.css'

/** Everything that the server refused or holds. Nothing leaves this list but by being replaced or taken. */
export function StoppedScreen() {
  const { acts, board: words } = useMessages('desk')
  const { board } = useWork()
  const [fixing, setFixing] = useState<{ on: string; act: OpenAct } | null>(null)
  const { rejected, held } = board.line
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
