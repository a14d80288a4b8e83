import { districtOfVillage, parseVillageCode } from '../../../domain/index.ts'
import { districts, villages } from '../../../domain/reference/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Button, Combobox, RadioRows } from '../../ui/index.ts'
import type { Control } from './control.ts'
import styles from './form.module.css'

type Props = Control<string>

/** One of the regency's villages: found by typing its name, or by its district first. A code of either is the value. */
export function VillageField({ id, labelledBy, hint, error, value, onChange }: Props) {
  const { area } = useMessages('common')
  const code = parseVillageCode(value)
  const options = villages.map(({ code, name, kind, district }) => ({
    value: code,
    label: area[kind]({ name }),
    note: area.district({ name: district.name }),
    words: area.district({ name: district.name }),
  }))
  return (
    <div className={styles.several}>
      <Combobox
        id={id}
        labelledBy={labelledBy}
        hint={hint}
        error={error}
        options={options}
        value={code.ok ? code.value : undefined}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
      <ByDistrict
        id={id}
        district={code.ok ? districtOfVillage(code.value) : value}
        {...{ value, onChange }}
      />
    </div>
  )
}

const byName = <Named extends { readonly name: string }>(list: readonly Named[]): readonly Named[] =>
  [...list].sort((a, b) => (a.name < b.name ? -1 : 1))

type Steps = { id: string; district: string; value: string; onChange: (code: string) => void }

/** In two steps, for whoever would rather not type: the district, then its villages. */
function ByDistrict({ id, district, value, onChange }: Steps) {
  const { village: t } = useMessages('kiosk')
  const { area } = useMessages('common')
  const chosen = districts.find(({ code }) => code === district)
  if (chosen === undefined) return <Districts onChange={onChange} />
  const inside = byName(villages.filter((village) => village.district.code === chosen.code))
  return (
    <div className={styles.several}>
      <div>
        <Button onPress={() => onChange('')}>{t.other}</Button>
      </div>
      <RadioRows
        id={`${id}-village`}
        label={area.district({ name: chosen.name })}
        options={inside.map(({ code, name, kind }) => ({ value: code, label: area[kind]({ name }) }))}
        value={inside.find(({ code }) => code === value)?.code}
        onChange={onChange}
        arrange="beside"
      />
    </div>
  )
}

function Districts({ onChange }: { onChange: (code: string) => void }) {
  const { village: t } = useMessages('kiosk')
  return (
    <section className={styles.several} aria-labelledby="districts">
      <h2 id="districts" className={styles.small}>
        {t.districts}
      </h2>
      <div className={styles.districts}>
        {byName(districts).map(({ code, name }) => (
          <Button key={code} onPress={() => onChange(code)}>
            {name}
          </Button>
        ))}
      </div>
    </section>
  )
}
