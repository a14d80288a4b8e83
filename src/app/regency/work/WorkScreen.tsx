import { useSearchParams } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { EmptyState, Page, useMinute } from '../../ui/index.ts'
import { calls, serverNow, useFollowed } from '../line/index.ts'
import { CaseTable, cutOf, Pager, pageIn } from '../list/index.ts'
import { Missing, Stale } from '../parts/index.ts'

/** Every case that waits for this officer, wherever it is, the most pressing first. */
export function WorkScreen() {
  const { cases: t } = useMessages('regency')
  const [params] = useSearchParams()
  const now = useMinute(serverNow)
  const page = pageIn(params)
  const following = { concerns: () => true, everyMinute: true }
  const asked = useFollowed(`work ${page}`, () => calls.work(cutOf(page)), following)
  const { value } = asked
  return (
    <Page title={t.workTitle} lead={t.workLead} width="full">
      <Stale asked={asked} />
      {value === undefined ? (
        <Missing asked={asked} />
      ) : value.cases.length === 0 ? (
        <EmptyState title={t.empty.waiting}>
          <p>{t.empty.body}</p>
        </EmptyState>
      ) : (
        <>
          <CaseTable cases={value.cases} now={now} />
          <Pager page={page} shown={value.cases.length} more={value.more} params={params} />
        </>
      )}
    </Page>
  )
}
