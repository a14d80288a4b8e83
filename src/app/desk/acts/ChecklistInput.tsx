import type { FieldOf } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
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
  const { requiredProblems: t } = useMessages('desk')
  const say = useSay()
  const points = pointsOf(raw)
  return (
    <FieldGroup
      id={`${id}-points`}
      label={say(field.label)}
      hint={field.hint && say(field.hint)}
      error={error}
    >
      <Stack space={4}>
        {field.items.map(({ code, label }, index) => (
          <YesNo
            key={code}
            id={index === 0 ? id : `${id}-${code}`}
            label={say(label)}
            error={error !== undefined && points[code] === undefined ? t.yesNo : undefined}
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
