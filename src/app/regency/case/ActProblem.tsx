import { useMessages } from '../../i18n/index.ts'
import { Notice } from '../../ui/index.ts'
import { useProblemWords } from '../parts/index.ts'
import type { Acting } from './useAct.ts'

/** Why the last act has not happened. */
export function ActProblem({ acting }: { acting: Acting }) {
  const { acts } = useMessages('regency')
  const say = useProblemWords()
  if (acting.problem === undefined) return null
  return (
    <div role="alert">
      <Notice tone="bad" title={acts.failed({ why: say(acting.problem) })} level="h3" />
    </div>
  )
}
