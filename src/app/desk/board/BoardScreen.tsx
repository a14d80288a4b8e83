import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { BackLink, EmptyState, Page } from '../../ui/index.ts'
import styles from './board.module.css'
import { CaseList } from './CaseList.tsx'
import { useDeskKeys } from './useDeskKeys.ts'
import { addressOf, type List, useList } from './useList.ts'
import { useWide } from './useWide.ts'
import { ViewBar } from './ViewBar.tsx'

type Props = {
  /** The case in the address, if one is open. */
  caseId: string | undefined
  /** The page of one case, with the way back where the list isn't beside it. */
  showCase: (caseId: string, back: ReactNode) => ReactNode
}

/** The list of the village's cases and one of them: side by side where there is room, else one after the other. */
export function BoardScreen({ caseId, showCase }: Props) {
  const { board: t } = useMessages('desk')
  const wide = useWide()
  const list = useList()
  const navigate = useNavigate()
  useDeskKeys(list, caseId, () => {
    if (!wide && caseId !== undefined) void navigate(addressOf(list.view))
  })
  if (!wide && caseId === undefined) return <ListAlone list={list} />
  const back = <BackLink to={addressOf(list.view)}>{t.views[list.view]}</BackLink>
  // The case keeps its place in both layouts, so that a turned tablet keeps what is being written about it.
  return (
    <div className={wide ? styles.board : undefined}>
      {wide && <ListBeside list={list} caseId={caseId} />}
      <div className={styles.detail}>
        {caseId === undefined ? <Choose /> : showCase(caseId, wide ? undefined : back)}
      </div>
    </div>
  )
}

function ListAlone({ list }: { list: List }) {
  const { board: t } = useMessages('desk')
  return (
    <Page title={t.title} width="full">
      <ViewBar view={list.view} counts={list.counts} />
      <CaseList list={list} current={undefined} scrolls="page" />
    </Page>
  )
}

function ListBeside({ list, caseId }: { list: List; caseId: string | undefined }) {
  const { board: t } = useMessages('desk')
  return (
    <>
      <div className={styles.bar}>
        <ViewBar view={list.view} counts={list.counts} />
      </div>
      <section className={styles.list} aria-label={t.views[list.view]}>
        <CaseList list={list} current={caseId} scrolls="pane" />
      </section>
    </>
  )
}

function Choose() {
  const { board: t } = useMessages('desk')
  return (
    <Page title={t.title} width="full">
      <EmptyState title={t.choose}>
        <p>{t.chooseBody}</p>
        <p>{t.keys}</p>
      </EmptyState>
    </Page>
  )
}
