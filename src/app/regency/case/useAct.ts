import { useRef, useState } from 'react'
import type { ActRequest } from '../../../protocol/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { showToast } from '../../ui/index.ts'
import { calls, type LineProblem } from '../line/index.ts'
import type { OfficerAct } from './acts.ts'
import { draftOf, forgetDraft, renewDraft } from './drafts.ts'
import type { CaseView } from './useCase.ts'

/** One thing to do; `key` tells it from others of its kind (which product). */
export type Doing = Pick<ActRequest, 'data' | 'personal'> & {
  readonly type: OfficerAct
  readonly key: string
}

export type Acting = {
  /** The key of what is being sent. */
  readonly sending: string | undefined
  readonly problem: LineProblem | undefined
  /** The case had changed: it is loaded anew, and nothing was done. */
  readonly conflict: boolean
  /** True once it is over: it happened, or the case had changed, and the page shows how it stands now. */
  readonly act: (doing: Doing) => Promise<boolean>
  readonly forgetProblem: () => void
}

/** Sends what an officer does, one at a time: a second press while the first is on its way is the same press. */
export function useAct({ shown, again }: CaseView): Acting {
  const { acts: t } = useMessages('regency')
  const [state, setState] = useState<Pick<Acting, 'sending' | 'problem' | 'conflict'>>(idle)
  const busy = useRef(false)
  const act = async (doing: Doing): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    setState({ ...idle, sending: doing.key })
    const { village, id, ticket } = shown.case
    const { type, data, personal } = doing
    const request = { id: draftOf(doing.key).id, type, data, personal, seen: shown.seen }
    const reply = await calls.act(village, id, request)
    if (reply.ok) forgetDraft(doing.key)
    const conflict = !reply.ok && reply.problem.code === 'STATE_CONFLICT'
    if (conflict) renewDraft(doing.key)
    if (reply.ok || conflict) await again()
    busy.current = false
    setState({ ...idle, conflict, problem: reply.ok || conflict ? undefined : reply.problem })
    if (reply.ok) showToast({ text: t.doneFor({ what: t.done[type], ticket }) })
    return reply.ok || conflict
  }
  return { ...state, act, forgetProblem: () => setState(idle) }
}

const idle = { sending: undefined, problem: undefined, conflict: false }
