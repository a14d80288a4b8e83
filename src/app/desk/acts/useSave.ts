import { useRef, useState } from 'react'
import type { Context, EventDraft } from '../../../domain/index.ts'
import { append, authoring } from '../../../store/index.ts'
import { sayProblem, useMessages } from '../../i18n/index.ts'
import { currentWho } from '../../session/index.ts'
import { useWork } from '../data/index.ts'

type Make = (context: Context) => readonly EventDraft[]

/** Saves what staff do, in their name. `problem` is in words; nothing was saved then, and the same may be tried again. */
export function useSave() {
  const { me } = useWork()
  const { problems } = useMessages('common')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef(false)
  const save = async (make: Make): Promise<boolean> => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    const code = await saveAs(me.id, make)
    running.current = false
    setBusy(false)
    setProblem(code === null ? null : sayProblem(problems, code))
    return code === null
  }
  return { save, busy, problem }
}

/** Null once it is durable here; else the code of what is wrong. Whoever has locked the desk since does nothing. */
export async function saveAs(staffId: string, make: Make): Promise<string | null> {
  const who = currentWho()
  if (who.is !== 'staff' || who.staffId !== staffId) return 'NOT_AUTHORISED'
  const context = await authoring({ kind: 'staff', id: staffId })
  if (context === null) return 'NOT_ENROLLED'
  const saved = await append(make(context))
  return saved.ok ? null : saved.problem
}
