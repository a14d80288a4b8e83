import type { FieldOf } from '../../../domain/index.ts'
import { CheckboxRow, FieldGroup } from '../../ui/index.ts'
import { withOne } from '../draft.ts'
import { useSay } from '../say.ts'
import type { Control } from './control.ts'
import styles from './form.module.css'

type Props = Control<readonly string[]> & { field: FieldOf<'choices'> }

/** Any number of answers, each to be ticked. */
export function ChoicesField({ field, id, value, onChange, ...group }: Props) {
  const say = useSay()
  const codes = field.options.map(({ code }) => code)
  return (
    <FieldGroup id={`${id}-several`} {...group}>
      <div className={styles.boxes}>
        {field.options.map(({ code, label }, index) => (
          <CheckboxRow
            key={code}
            id={index === 0 ? id : `${id}-${code}`}
            label={say(label)}
            checked={value.includes(code)}
            onChange={(isSo) => onChange(withOne(codes, value, code, isSo))}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
