import type { FieldOf } from '../../../domain/index.ts'
import { Stack, YesNo } from '../../ui/index.ts'
import { useSay } from '../say.ts'
import type { Control } from './control.ts'

type Points = Readonly<Record<string, boolean>>

/** Several yes-or-no points that make one answer. */
export function ChecklistField({ field, ...control }: Control<Points> & { field: FieldOf<'checklist'> }) {
  const { id, value, onChange, error, hint } = control
  const say = useSay()
  return (
    <Stack space={5}>
      {hint !== undefined && <p>{hint}</p>}
      {field.items.map(({ code, label }, index) => (
        <YesNo
          key={code}
          id={index === 0 ? id : `${id}-${code}`}
          label={say(label)}
          error={value[code] === undefined ? error : undefined}
          value={value[code] === undefined ? undefined : value[code] ? 'yes' : 'no'}
          onChange={(answer) => onChange({ ...value, [code]: answer === 'yes' })}
        />
      ))}
    </Stack>
  )
}
