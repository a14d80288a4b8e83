import { useMessages } from '../../i18n/index.ts'
import { Button, EmptyState, Skeleton, TextField, VisuallyHidden } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import styles from './board.module.css'
import { PageRows, PaneRows } from './CaseRows.tsx'
import { NextInQueue } from './NextInQueue.tsx'
import type { List } from './useList.ts'

export const FIND_ID = 'find'

type Props = { list: List; current: string | undefined; scrolls: 'pane' | 'page' }

/** Search, and the rows of the view; or why there are none and what to do. */
export function CaseList({ list, current, scrolls }: Props) {
  const { board: t } = useMessages('desk')
  const RowsHere = scrolls === 'pane' ? PaneRows : PageRows
  return (
    <>
      <div className={styles.find}>
        <NextInQueue />
        <TextField id={FIND_ID} label={t.find} type="search" value={list.typed} onChange={list.setTyped} />
      </div>
      <VisuallyHidden>
        <span role="status">{list.typed === '' ? '' : t.found({ n: list.rows.length })}</span>
      </VisuallyHidden>
      {list.rows.length === 0 ? <Nothing list={list} /> : <RowsHere list={list} current={current} />}
    </>
  )
}

function Nothing({ list }: { list: List }) {
  const { board: t } = useMessages('desk')
  const { board } = useWork()
  if (!board.complete) return <Skeleton lines={5} />
  if (list.typed !== '') {
    return (
      <EmptyState
        title={t.notFound.title}
        action={<Button onPress={() => list.setTyped('')}>{t.clear}</Button>}
      >
        <p>{t.notFound.body}</p>
      </EmptyState>
    )
  }
  if (board.line.preparing) {
    return (
      <EmptyState title={t.preparing.title}>
        <p>{t.preparing.body}</p>
        <Skeleton lines={2} />
      </EmptyState>
    )
  }
  const { title, body } = t.empty[list.view]
  return (
    <EmptyState title={title}>
      <p>{body}</p>
    </EmptyState>
  )
}
