import { useMessages } from '../../i18n/index.ts'
import { ChoiceGroup } from '../../ui/index.ts'

const filters = ['open', 'waiting', 'late', 'attention', 'closed', 'all'] as const
export type Filter = (typeof filters)[number]

export const filterKey = 'saring'

/** The filter that the address names; without one, what is open. */
export const filterIn = (params: URLSearchParams): Filter =>
  filters.find((filter) => filter === params.get(filterKey)) ?? 'open'

type Props = {
  params: URLSearchParams
  setParams: (next: Record<string, string>, how: { replace: boolean }) => void
}

/** Which cases to list; each choice begins at the first page. */
export function CaseFilters({ params, setParams }: Props) {
  const { filters: t } = useMessages('regency').cases
  return (
    <ChoiceGroup
      label={t.label}
      choices={filters.map((value) => ({ value, label: t[value] }))}
      value={filterIn(params)}
      onChange={(value) => setParams(value === 'open' ? {} : { [filterKey]: value }, { replace: true })}
    />
  )
}
