import { useEffect, useState } from 'react'
import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { answersOf } from '../look/index.ts'
import { faultsIn } from './check.ts'
import { keepDraft } from './drafts.ts'
import { answersIn, type Filled, type OpenAct } from './forms.ts'
import { asksStaff } from './prefill.ts'
import { type Faults, summaryOf, useCorrections } from './useCorrections.ts'

const NO_FORM = { sections: [] }

/** What is filled in of an act, kept over a lock, and what is wrong with it. */
export function useActForm(aCase: Case, act: OpenAct, onSave: (filled: Filled) => void) {
  const { acts: t } = useMessages('desk')
  const { me, desk } = useWork()
  const [filled, setFilled] = useState(act.begin)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [faults, setFaults] = useState<Faults>({})
  const service = aCase.kind === 'request' ? desk.services.get(aCase.service) : undefined
  const staff = asksStaff(act.type, aCase, service)
  const asked = staff || act.type === 'request.resubmitted' ? service : undefined
  const typed = act.edits ?? answersIn(act.begin)
  const corrections = useCorrections(service ?? NO_FORM, answersOf(aCase), typed, staff ? 'staff' : 'touched')
  const { edits } = corrections
  useEffect(() => {
    keepDraft(me.id, aCase.id, { act: { ...act, begin: filled, edits }, edits })
  }, [me.id, aCase.id, act, filled, edits])
  const submit = () => {
    const wrong = asked === undefined ? {} : corrections.faults()
    const all = [...faultsIn(act.type, filled, t), ...summaryOf(wrong)]
    setErrors(all)
    setFaults(wrong)
    if (all.length === 0) onSave(asked === undefined ? filled : { ...filled, ...corrections.corrected() })
  }
  const begun = Object.keys(typed).length > 0
  const answers = asked && { form: asked, corrections, faults, begun }
  return { service, filled, setFilled, errors, answers, submit }
}
