import { useMessages } from '../../i18n/index.ts'
import type { DateParts } from './date-parts.ts'
import { FieldGroup } from './FieldGroup.tsx'
import type { FieldProps } from './field.ts'
import { PartBox } from './PartBox.tsx'

type Props = FieldProps & { value: DateParts; onChange: (value: DateParts) => void }

/** Day, month (name or number), year. Focus never jumps; nothing is judged before "Lanjut". See `readDate`. */
export function DateField(props: Props) {
  const { id, value, onChange } = props
  const { field } = useMessages('common')
  const wrong = props.error !== undefined
  return (
    <FieldGroup {...props} hint={props.hint ?? field.dateExample}>
      <PartBox
        id={id}
        label={field.day}
        size="two"
        wrong={wrong}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
      <PartBox
        id={`${id}-month`}
        label={field.month}
        size="month"
        wrong={wrong}
        value={value.month}
        onChange={(month) => onChange({ ...value, month })}
      />
      <PartBox
        id={`${id}-year`}
        label={field.year}
        size="four"
        wrong={wrong}
        value={value.year}
        onChange={(year) => onChange({ ...value, year })}
      />
    </FieldGroup>
  )
}
