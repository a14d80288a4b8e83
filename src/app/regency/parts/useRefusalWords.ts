import { useFormat, useMessages } from '../../i18n/index.ts'
import type { LineProblem } from '../line/index.ts'
import { useProblemWords } from './useProblemWords.ts'

/** Why a passphrase did not open anything, in words. */
export function useRefusalWords(): (problem: LineProblem) => string {
  const { login: t } = useMessages('regency')
  const say = useProblemWords()
  const format = useFormat()
  return (problem) => {
    const { code, waitMs, detail } = problem
    if (code === 'LOGIN_WRONG') return t.wrong
    if (code === 'FORBIDDEN' && detail.reason === 'needs-https') return t.needsHttps
    if (code !== 'TOO_MANY') return say(problem)
    const seconds = Math.ceil(waitMs / 1_000)
    return t.tooMany({ span: seconds < 120 ? t.seconds(seconds) : format.span(Math.ceil(seconds / 60)) })
  }
}
