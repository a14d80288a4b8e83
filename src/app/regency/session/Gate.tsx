import { type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Notice, PageFrame, PageSkeleton } from '../../ui/index.ts'
import { forgetDrafts } from '../case/index.ts'
import { calls, setWho, useWho } from '../line/index.ts'
import { LogInScreen } from './LogInScreen.tsx'

/** Lets officers through. Anybody else logs in here, in the page's place: its address stays, and so does the way back. */
export function Gate({ children }: { children: ReactNode }) {
  const who = useWho()
  useEffect(() => void askWho(), [])
  useOwnDrafts(who.is === 'in' ? who.officer.id : undefined)
  if (who.is === 'asking') return <PageSkeleton />
  if (who.is === 'unreachable') return <Unreachable />
  return who.is === 'out' ? <LogInScreen ended={who.ended} /> : children
}

/** What one officer has begun to write is not for the next. */
function useOwnDrafts(officer: string | undefined): void {
  const last = useRef(officer)
  useEffect(() => {
    if (officer === undefined) return
    if (last.current !== undefined && last.current !== officer) forgetDrafts()
    last.current = officer
  }, [officer])
}

async function askWho(): Promise<void> {
  const reply = await calls.me()
  if (reply.ok) return setWho({ is: 'in', officer: reply.value.officer })
  const { code } = reply.problem
  setWho(code.startsWith('AUTH_') ? { is: 'out', ended: code === 'AUTH_EXPIRED' } : { is: 'unreachable' })
}

function Unreachable() {
  const c = useMessages('common')
  const t = useMessages('regency')
  return (
    <PageFrame>
      <Notice tone="warn" title={t.unreachable} level="h1">
        <p>{t.offline}</p>
        <Actions>
          <Button kind="primary" onPress={() => void askWho()}>
            {c.act.tryAgain}
          </Button>
        </Actions>
      </Notice>
    </PageFrame>
  )
}
