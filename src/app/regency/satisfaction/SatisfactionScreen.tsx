import { millisOf } from '../../../domain/index.ts'
import type { SatisfactionAnswer } from '../../../protocol/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { EmptyState, Page } from '../../ui/index.ts'
import { calls, useFollowed } from '../line/index.ts'
import { Missing, Section, Stale } from '../parts/index.ts'
import { ElementTable } from './ElementTable.tsx'
import { regencyOf, villagesOf } from './rows.ts'
import { VillageTable } from './VillageTable.tsx'

/** What residents think of the service: the index of each village and of all, and whether enough have answered. */
export function SatisfactionScreen() {
  const { satisfaction: t } = useMessages('regency')
  const following = { concerns: () => false, everyMinute: true }
  const asked = useFollowed('satisfaction', calls.satisfaction, following)
  return (
    <Page title={t.title} lead={t.how} width="full">
      <Stale asked={asked} />
      {asked.value === undefined ? <Missing asked={asked} /> : <Figures answer={asked.value} />}
    </Page>
  )
}

function Figures({ answer }: { answer: SatisfactionAnswer }) {
  const { satisfaction: t } = useMessages('regency')
  const format = useFormat()
  const all = regencyOf(answer)
  const since = format.date(millisOf(answer.since))
  if (all.elements === null) {
    return (
      <EmptyState title={t.none}>
        <p>{t.noneBody}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p>{t.lead({ since })}</p>
      <Section title={t.villages}>
        <VillageTable rows={[{ name: t.regency, districtName: '', of: all }, ...villagesOf(answer)]} />
      </Section>
      <Section title={t.elements}>
        <ElementTable elements={all.elements} />
      </Section>
    </>
  )
}
