import { millisOf } from '../../../domain/index.ts'
import { sayProblem, useFormat, useMessages } from '../../i18n/index.ts'
import { useStorage } from '../../session/index.ts'
import { SummaryList } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'

/** All that is known of the line to the regency. */
export function LinePanel() {
  const { board: t } = useMessages('desk')
  const { problems } = useMessages('common')
  const format = useFormat()
  const { board, online, now } = useWork()
  const { waiting, oldestWaitingAt, lastContact, lastVerdict, nextTry, problem } = board.line
  const when = (at: string | null, none: string) => (at === null ? none : format.when(millisOf(at), now))
  const storage = useStorageWords()
  const state = !online ? problems.offline : problem === null ? t.line.well : sayProblem(problems, problem)
  return (
    <SummaryList
      rows={[
        { key: 'problem', term: t.line.problem, value: state },
        { key: 'saved', term: t.line.saved, value: t.line.savedValue },
        { key: 'waiting', term: t.line.waiting, value: t.line.waitingValue({ n: waiting }) },
        { key: 'since', term: t.line.since, value: when(oldestWaitingAt, t.line.none) },
        { key: 'verdict', term: t.line.verdict, value: when(lastVerdict, t.line.never) },
        { key: 'contact', term: t.line.contact, value: when(lastContact, t.line.never) },
        { key: 'next', term: t.line.next, value: when(nextTry, t.line.none) },
        { key: 'storage', term: t.line.storage, value: storage },
      ]}
    />
  )
}

/** Whether the browser keeps this tablet's data, and how much it can still take. */
function useStorageWords(): string {
  const { line: t } = useMessages('desk').board
  const storage = useStorage()
  if (storage === undefined) return '…'
  const room = storage.left === null ? [] : [t.room({ mb: Math.floor(storage.left / 1_000_000) })]
  return [storage.kept ? t.kept : t.notKept, ...room].join(' ')
}
