import { useMessages } from '../../i18n/index.ts'
import { Button, Notice, Skeleton } from '../../ui/index.ts'
import type { Asked } from '../line/index.ts'
import { useProblemWords } from './useProblemWords.ts'

/** What stands in the place of data that is not here: its skeleton while it comes, or why it does not and a try. */
export function Missing({ asked, lines = 6 }: { asked: Asked<unknown>; lines?: number }) {
  const c = useMessages('common')
  const { unreachable, notFound } = useMessages('regency')
  const say = useProblemWords()
  const { problem } = asked
  if (problem === undefined) return <Skeleton lines={lines} />
  const absent = problem.code === 'NOT_FOUND'
  return (
    <Notice tone="warn" title={absent ? notFound.title : unreachable}>
      <p>{absent ? notFound.body : say(problem)}</p>
      {!absent && <Button onPress={() => void asked.again()}>{c.act.tryAgain}</Button>}
    </Notice>
  )
}

/** Says that what is shown could not be made newer; nothing where it could. */
export function Stale({ asked }: { asked: Asked<unknown> }) {
  const c = useMessages('common')
  const { stale } = useMessages('regency')
  const say = useProblemWords()
  if (asked.problem === undefined || asked.value === undefined) return null
  return (
    <Notice tone="warn" title={stale({ why: say(asked.problem) })}>
      <Button onPress={() => void asked.again()}>{c.act.tryAgain}</Button>
    </Notice>
  )
}
