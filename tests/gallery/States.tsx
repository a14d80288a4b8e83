import { useMessages } from '../../src/app/i18n/index.ts'
import {
  Button,
  Clock,
  Cluster,
  EmptyState,
  Notice,
  Skeleton,
  Strip,
  SyncState,
  type SyncStateValue,
} from '../../src/app/ui/index.ts'
import { Piece } from './Piece.tsx'

const now = Date.UTC(2026, 10, 24, 3, 0)
const minute = 60_000
/** Minutes that are left of two hours. */
const left = [110, 29, 10, -35]

/** What a screen can be besides full: empty, loading, wrong, without a network, full storage, late, in conflict. */
export function States() {
  const { sync, problems, act, update, crash } = useMessages('common')
  const { home } = useMessages('kiosk')
  const states: readonly SyncStateValue[] = [
    { is: 'saved' },
    { is: 'waiting', count: 3 },
    { is: 'retry', at: now },
    { is: 'sent', at: now },
    { is: 'refused', reason: problems.NOT_AUTHORISED },
    { is: 'choose' },
  ]
  return (
    <>
      <Piece name="Empty: EmptyState">
        <EmptyState title={home.search.none} action={<Button>{act.askStaff}</Button>}>
          {home.search.noneBody}
        </EmptyState>
      </Piece>
      <Piece name="Loading: Skeleton">
        <Skeleton lines={3} />
      </Piece>
      <Piece name="Error, full, stopped: Notice">
        <Notice tone="bad" title={problems.STORAGE_FULL} />
        <Notice tone="warn" title={crash.title}>
          <p>{crash.body}</p>
        </Notice>
        <Notice tone="ok" title={sync.saved} />
        <Notice tone="info" title={home.resume.title} />
      </Piece>
      <Piece name="Offline, new version: Strip">
        <Strip tone="warn">{sync.offline}</Strip>
        <Strip tone="info" action={<Button>{update.install}</Button>}>
          {update.ready}
        </Strip>
      </Piece>
      <Piece name="On its way, refused, conflict: SyncState">
        <Cluster>
          {states.map((state) => (
            <SyncState key={state.is} state={state} lastContact={now - 90 * minute} now={now} />
          ))}
        </Cluster>
      </Piece>
      <Piece name="In time, pressing, late: Clock">
        <Cluster>
          {left.map((minutes) => (
            <Clock
              key={minutes}
              from={now - 120 * minute}
              due={now + minutes * minute}
              now={now}
              detail="full"
            />
          ))}
        </Cluster>
      </Piece>
    </>
  )
}
