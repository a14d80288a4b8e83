import { useEffect } from 'react'
import { useMessages } from '../i18n/index.ts'
import { setWho, useOpenForm, useWho } from '../session/index.ts'
import { Button, EmptyState, LinkButton, Page, Skeleton, Surface } from '../ui/index.ts'
import { forgetDrafts, hasDrafts } from './acts/index.ts'
import { type CheckPin, type Desk, type Live, type Me, readDesk, useLive } from './data/index.ts'
import { LockedFrame } from './frame/index.ts'
import { checkPin, UnlockScreen } from './lock/index.ts'
import { Work } from './Work.tsx'

/** The village's desk: locked until a member of staff proves who they are, and locked again when they leave it. */
export function DeskApp({ check = checkPin }: { check?: CheckPin }) {
  useLockOnLeaving()
  const desk = useLive(readDesk)
  return (
    <Surface density="desk">
      <DeskHere live={desk} check={check} />
    </Surface>
  )
}

function DeskHere({ live, check }: { live: Live<Desk>; check: CheckPin }) {
  const who = useWho()
  const desk = live.is === 'ready' ? live.value : live.is === 'failed' ? live.last : undefined
  if (desk === undefined) return live.is === 'failed' ? <Unreadable again={live.again} /> : <Waiting />
  if (desk.identity === null) return <Unenrolled />
  const me = who.is === 'staff' ? memberIn(desk, who.staffId) : undefined
  if (me !== undefined) return <Work me={me} desk={desk} checkPin={check} onLock={lock} />
  return <Locked desk={desk} check={check} />
}

function Locked({ desk, check }: { desk: Desk; check: CheckPin }) {
  // A new version would end what somebody has begun to type.
  useOpenForm(hasDrafts())
  return (
    <LockedFrame desk={desk}>
      <UnlockScreen desk={desk} check={check} onOpen={(id) => enter(memberIn(desk, id))} />
    </LockedFrame>
  )
}

const lock = () => setWho({ is: 'locked' })

function enter(me: Me | undefined): void {
  if (me !== undefined) setWho({ is: 'staff', staffId: me.id, name: me.name, role: me.role })
}

/** Name and role from the staff's own record, live: who is struck off it is out at once. */
function memberIn({ staff }: Desk, staffId: string): Me | undefined {
  const member = staff.find(({ id }) => id === staffId)
  return member && { id: member.id, name: member.name, role: member.role }
}

/** Whoever goes to the residents' pages leaves no open desk behind, and nothing that was typed at it. */
function useLockOnLeaving(): void {
  useEffect(() => {
    setWho({ is: 'locked' })
    return () => {
      setWho({ is: 'kiosk' })
      forgetDrafts()
    }
  }, [])
}

function Waiting() {
  const { title } = useMessages('desk')
  return (
    <Page title={title}>
      <Skeleton lines={5} />
    </Page>
  )
}

function Unreadable({ again }: { again: () => void }) {
  const { title, board } = useMessages('desk')
  const { act } = useMessages('common')
  return (
    <Page title={title}>
      <EmptyState title={board.failed.title} action={<Button onPress={again}>{act.tryAgain}</Button>}>
        <p>{board.failed.body}</p>
      </EmptyState>
    </Page>
  )
}

function Unenrolled() {
  const { unenrolled: t } = useMessages('desk').lock
  return (
    <Page title={t.title}>
      <EmptyState title={t.title} action={<LinkButton to="/pasang">{t.go}</LinkButton>}>
        <p>{t.body}</p>
      </EmptyState>
    </Page>
  )
}
