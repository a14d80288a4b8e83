import { act, type Case, type Context, type EventDraft } from '../../../domain/index.ts'
import { caseById } from '../../../store/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { showToast } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { eventOf, type Filled, type StaffAct } from './forms.ts'
import { hasInverse } from './inverse.ts'
import { saveAs, useSave } from './useSave.ts'

/** An act on a case, what it fixes, and what it settles with it. */
export type Deed = {
  readonly type: StaffAct
  readonly filled: Filled
  /** The refused event that this one replaces. */
  readonly fixes?: string | undefined
  /** The event that people disagreed on, settled by this act. */
  readonly settles?: string | undefined
}

/** Does something to a case and says so once it is durable; offers the way back where there is an exact one. */
export function useDo(aCase: Case) {
  const { acts: t, cases } = useMessages('desk')
  const { me } = useWork()
  const { save, busy, problem } = useSave()
  const { id, ticket } = aCase
  const undo = () =>
    void takeBack(me.id, id).then((done) => done && showToast({ text: t.undone({ ticket }) }))
  const perform = async (deed: Deed): Promise<boolean> => {
    const saved = await save((context) => draftsOf(deed, id, context))
    const what = cases.events[deed.type]
    const text = t.saved({ what, ticket })
    if (saved) showToast({ text, ...(hasInverse(aCase, deed.type) ? { undo } : {}) })
    return saved
  }
  const settle = async (event: string): Promise<boolean> => {
    const saved = await save((context) => [act(id, 'attention.settled', { event }, {}, context)])
    if (saved) showToast({ text: t.saved({ what: cases.events['attention.settled'], ticket }) })
    return saved
  }
  return { perform, settle, busy, problem }
}

function draftsOf({ type, filled, fixes, settles }: Deed, on: string, context: Context): EventDraft[] {
  const event = { ...eventOf(type, on, filled, context), supersedes: fixes ?? null }
  if (settles === undefined) return [event]
  return [event, act(on, 'attention.settled', { event: settles }, {}, context)]
}

/** Only while the case still stands where the act left it. */
async function takeBack(staffId: string, caseId: string): Promise<boolean> {
  const row = await caseById(caseId)
  if (row?.view.kind !== 'request' || row.view.status !== 'returned') return false
  const nothing = { answers: {}, papers: [] }
  const problem = await saveAs(staffId, (context) => [
    act(caseId, 'request.resubmitted', nothing, {}, context),
  ])
  return problem === null
}
