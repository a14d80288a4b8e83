import type { FieldOf } from '../../../domain/index.ts'
import { FieldGroup, Stack, YesNo } from '../../ui/index.ts'
import { useSay } from '../look/index.ts'

type Props = {
  id: string
  field: FieldOf<'checklist'>
  raw: unknown
  error: string | undefined
  onAnswer: (points: Readonly<Record<string, unknown>>) => void
}

/** Points that are each so or not: all must be said, so none is a box that may be left empty. */
export function ChecklistInput({ id, field, raw, error, onAnswer }: Props) {
  const say = useSay()
  const points = pointsOf(raw)
  return (
    <FieldGroup id={`${id}-points`} label={say(field.label)} hint={field.hint && say(field.hint)}>
      <Stack space={4}>
        {field.items.map(({ code, label }, index) => (
          <YesNo
            key={code}
            id={index === 0 ? id : `${id}-${code}`}
            label={say(label)}
            error={points[code] === undefined ? error : undefined}
            value={yesNoOf(points[code])}
            onChange={(answer) => onAnswer({ ...points, [code]: answer === 'yes' })}
          />
        ))}
      </Stack>
    </FieldGroup>
  )
}

export const yesNoOf = (raw: unknown) => (raw === true ? 'yes' : raw === false ? 'no' : undefined)

function pointsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {}
}
