import { villages } from '../../../domain/reference/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Combobox } from '../../ui/index.ts'

type Props = {
  id: string
  label: string
  hint?: string | undefined
  error: string | undefined
  value: string | undefined
  onChange: (code: string | undefined) => void
}

/** One of the regency's villages, found by typing its name or its district's. */
export function VillageInput(props: Props) {
  const { area } = useMessages('common')
  const options = villages.map(({ code, name, kind, district }) => ({
    value: code,
    label: area[kind]({ name }),
    note: area.district({ name: district.name }),
    words: area.district({ name: district.name }),
  }))
  return <Combobox {...props} options={options} />
}
