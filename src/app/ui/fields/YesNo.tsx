import { useMessages } from '../../i18n/index.ts'
import type { FieldProps } from './field.ts'
import { RadioRows } from './RadioRows.tsx'

export type YesNoAnswer = 'yes' | 'no' | 'unknown'

type Props = FieldProps & {
  value: YesNoAnswer | undefined
  onChange: (value: YesNoAnswer) => void
  /** Offers "Saya tidak tahu" where that is a true answer. */
  mayNotKnow?: boolean
}

/** Yes or no, side by side; nothing chosen beforehand. */
export function YesNo({ mayNotKnow = false, ...props }: Props) {
  const { answer } = useMessages('common')
  const options: Array<{ value: YesNoAnswer; label: string }> = [
    { value: 'yes', label: answer.yes },
    { value: 'no', label: answer.no },
  ]
  if (mayNotKnow) options.push({ value: 'unknown', label: answer.unknown })
  return <RadioRows {...props} options={options} arrange="beside" />
}
