import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { standingOf, useRoleName } from '../look/index.ts'

/** What the case waits for, in one sentence. */
export function NextStep({ case: aCase }: { case: Case }) {
  const { cases: t } = useMessages('desk')
  const roleName = useRoleName()
  const standing = standingOf(aCase)
  if (standing === 'awaitingSignature') return <p>{t.signatureBy({ x: roleName('head') })}</p>
  if (aCase.kind === 'complaint' && standing === 'submitted') return <p>{t.answerComplaint}</p>
  return <p>{t.next[standing]}</p>
}
