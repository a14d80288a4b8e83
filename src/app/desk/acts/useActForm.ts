import { useEffect, useState } from 'react'
import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { usePin } from '../lock/index.ts'
import { answersOf } from '../look/index.ts'
import { faultsIn } from './check.ts'
import { keepDraft } from './drafts.ts'
import { answersIn, type Filled, isSignature, type OpenAct } from './forms.ts'
import { asksStaff } from './prefill.ts'
import { type Faults, summaryOf, useCorrections } from './useCorrections.ts'

const NO_FORM = { sections: [] }

/** What is filled in of an act, kept over a lock, and what is wrong with it. */
export function useActForm(aCase: Case, act: OpenAct, onSave: (filled: Filled) => void) {
  const { acts: t } = useMessages('desk')
  const { me, desk, checkPin } = useWork()
  const [filled, setFilled] = useState(act.begin)
  const [wrong, setWrong] = useState<readonly FieldError[]>([])
  const [faults, setFaults] = useState<Faults>({})
  const service = aCase.kind === 'request' ? desk.services.get(aCase.service) : undefined
  const staff = asksStaff(act.type, aCase, service)
  const asked = staff || act.type === 'request.resubmitted' ? service : undefined
  const typed = act.edits ?? answersIn(act.begin)
  const corrections = useCorrections(service ?? NO_FORM, answersOf(aCase), typed, staff ? 'staff' : 'touched')
  const signature = usePin(checkPin, () => onSave(filled))
  const { edits } = corrections
  useEffect(() => {
    keepDraft(me.id, aCase.id, { act: { ...act, begin: filled, edits }, edits })
  }, [me.id, aCase.id, act, filled, edits])
  const submit = () => {
    const found = asked === undefined ? {} : corrections.faults()
    const all = [...faultsIn(act.type, filled, t), ...summaryOf(found)]
    setWrong(all)
    setFaults(found)
    if (all.length > 0) return
    if (isSignature(act.type)) void signature.prove(me.id)
    else onSave(asked === undefined ? filled : { ...filled, ...corrections.corrected() })
  }
  const begun = Object.keys(typed).length > 0
  const answers = asked && { form: asked, corrections, faults, begun }
  // A form that signs asks for nothing else, so only one of the two can be wrong.
  const errors = wrong.length > 0 ? wrong : signature.errors
  return { service, filled, setFilled, errors, answers, signature, submit }
}
