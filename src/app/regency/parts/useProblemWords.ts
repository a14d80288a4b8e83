import { sayProblem, useMessages } from '../../i18n/index.ts'
import type { LineProblem } from '../line/index.ts'

/** Why the server did not answer as wished, in words. */
export function useProblemWords(): (problem: LineProblem) => string {
  const { problems } = useMessages('common')
  const { offline } = useMessages('regency')
  return ({ code }) => (code === 'offline' ? offline : sayProblem(problems, code))
}
