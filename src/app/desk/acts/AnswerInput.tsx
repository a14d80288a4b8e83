import type { Field } from '../../../domain/index.ts'
import {
  Combobox,
  DateField,
  type DateParts,
  emptyDate,
  partsOf,
  RadioRows,
  TextArea,
  TextField,
  YesNo,
} from '../../ui/index.ts'
import { useSay } from '../look/index.ts'
import { ChecklistInput, yesNoOf } from './ChecklistInput.tsx'
import { ChoicesInput } from './ChoicesInput.tsx'
import { ListInput } from './ListInput.tsx'
import { VillageInput } from './VillageInput.tsx'

/** More choices than this are searched. */
const MOST_ROWS = 8

type Props = {
  field: Field
  raw: unknown
  error: string | undefined
  onAnswer: (raw: unknown) => void
  /** The control's id, where the field's own name would not be the only one. */
  id?: string
}

/** The id of an answer's control, where the error summary leads. */
export const answerId = (name: string): string => `answer-${name}`

/** The control that staff correct an answer with, by its official name. Staff have a keyboard: no pads here. */
export function AnswerInput({ field, raw, error, onAnswer, id = answerId(field.name) }: Props) {
  const say = useSay()
  const base = {
    id,
    label: say(field.label),
    hint: field.hint && say(field.hint),
    error,
    optional: !field.required,
  }
  switch (field.type) {
    case 'textarea':
      return <TextArea {...base} value={textOf(raw)} onChange={onAnswer} limit={field.maxLength} rows={3} />
    case 'date':
      return <DateField {...base} value={datePartsIn(raw)} onChange={onAnswer} />
    case 'yesNo':
      return <YesNo {...base} value={yesNoOf(raw)} onChange={(answer) => onAnswer(answer === 'yes')} />
    case 'choice': {
      const options = field.options.map(({ code, label }) => ({ value: code, label: say(label) }))
      const control = { ...base, options, value: textOf(raw) || undefined, onChange: onAnswer }
      return options.length > MOST_ROWS ? (
        <Combobox {...control} />
      ) : (
        <RadioRows {...control} arrange="beside" />
      )
    }
    case 'checklist':
      return <ChecklistInput id={base.id} field={field} raw={raw} error={error} onAnswer={onAnswer} />
    case 'choices':
      return <ChoicesInput {...base} field={field} raw={raw} onAnswer={onAnswer} />
    case 'village':
      return <VillageInput {...base} value={textOf(raw) || undefined} onChange={onAnswer} />
    case 'list':
      return (
        <ListInput
          {...base}
          list={field}
          raw={raw}
          onAnswer={onAnswer}
          inputOf={(answer) => <AnswerInput {...answer} error={undefined} />}
        />
      )
    default:
      return <TextField {...base} value={textOf(raw)} onChange={onAnswer} width="medium" />
  }
}

const textOf = (raw: unknown): string =>
  typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : ''

function datePartsIn(raw: unknown): DateParts {
  if (typeof raw === 'string') return partsOf(raw)
  if (typeof raw !== 'object' || raw === null) return emptyDate
  const { day, month, year } = { day: '', month: '', year: '', ...raw }
  return { day: textOf(day), month: textOf(month), year: textOf(year) }
}
