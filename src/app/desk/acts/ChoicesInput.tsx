import type { FieldOf } from '../../../domain/index.ts'
import { CheckboxRow, FieldGroup, Stack } from '../../ui/index.ts'
import { useSay } from '../look/index.ts'

type Props = {
  id: string
  label: string
  hint?: string | undefined
  error: string | undefined
  optional: boolean
  field: FieldOf<'choices'>
  raw: unknown
  onAnswer: (codes: readonly string[]) => void
}

/** Any number of answers, each to be ticked. */
export function ChoicesInput({ id, field, raw, onAnswer, ...group }: Props) {
  const say = useSay()
  const ticked: readonly unknown[] = Array.isArray(raw) ? raw : []
  const codes = field.options.map(({ code }) => code)
  return (
    <FieldGroup id={`${id}-several`} {...group}>
      <Stack space={2}>
        {field.options.map(({ code, label }, index) => (
          <CheckboxRow
            key={code}
            id={index === 0 ? id : `${id}-${code}`}
            label={say(label)}
            checked={ticked.includes(code)}
            onChange={(is) => onAnswer(codes.filter((one) => (one === code ? is : ticked.includes(one))))}
          />
        ))}
      </Stack>
    </FieldGroup>
  )
}
