import { useMessages } from '../../i18n/index.ts'
import { FieldGroup } from './FieldGroup.tsx'
import type { FieldProps } from './field.ts'
import { PartBox } from './PartBox.tsx'
import type { TimeParts } from './time-parts.ts'

type Props = FieldProps & { value: TimeParts; onChange: (value: TimeParts) => void }

/** Hour and minute on the 24-hour clock; focus never jumps. See `readTime`. */
export function TimeField(props: Props) {
  const { id, value, onChange } = props
  const { field } = useMessages('common')
  const wrong = props.error !== undefined
  return (
    <FieldGroup {...props}>
      <PartBox
        id={id}
        label={field.hour}
        size="two"
        wrong={wrong}
        value={value.hour}
        onChange={(hour) => onChange({ ...value, hour })}
      />
      <PartBox
        id={`${id}-minute`}
        label={field.minute}
        size="two"
        wrong={wrong}
        value={value.minute}
        onChange={(minute) => onChange({ ...value, minute })}
      />
    </FieldGroup>
  )
}
