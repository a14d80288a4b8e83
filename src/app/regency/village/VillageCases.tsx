import { useSearchParams } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { type CaseFilter, calls, useFollowed } from '../line/index.ts'
import { CaseTable, cutOf, Pager, pageIn } from '../list/index.ts'
import { Missing, Section, Stale } from '../parts/index.ts'
import { CaseFilters, filterIn, filterKey } from './CaseFilters.tsx'

/** The village's cases under one filter, a page at a time. */
export function VillageCases({ village, now }: { village: string; now: number }) {
  const { cases: t } = useMessages('regency')
  const [params, setParams] = useSearchParams()
  const filter = filterIn(params)
  const page = pageIn(params)
  const asked = useFollowed(`${village} ${filter} ${page}`, () => asks(village, filter, page), {
    concerns: (poke) => poke === null || poke.v === village,
    everyMinute: false,
  })
  const cases = asked.value?.cases.map((line) => ({ ...line, village }))
  return (
    <Section title={t.title}>
      <CaseFilters params={params} setParams={setParams} />
      <Stale asked={asked} />
      {cases === undefined ? (
        <Missing asked={asked} />
      ) : cases.length === 0 ? (
        <EmptyState
          title={t.empty[filter]}
          action={
            filter !== 'all' && (
              <Button onPress={() => setParams({ [filterKey]: 'all' }, { replace: true })}>
                {t.empty.see}
              </Button>
            )
          }
        >
          <p>{t.empty.body}</p>
        </EmptyState>
      ) : (
        <>
          <CaseTable cases={cases} now={now} />
          <Pager page={page} shown={cases.length} more={asked.value?.more ?? false} params={params} />
        </>
      )}
    </Section>
  )
}

function asks(village: string, filter: CaseFilter | 'all' | 'waiting', page: number) {
  if (filter === 'waiting') return calls.work(cutOf(page), village)
  return calls.cases(village, cutOf(page), filter === 'all' ? undefined : filter)
}
