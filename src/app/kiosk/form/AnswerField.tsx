import type { SimpleField } from '../../../domain/index.ts'
import {
  DateField,
  DigitField,
  PAGE_TITLE_ID,
  TextArea,
  TextField,
  TimeField,
  YesNo,
} from '../../ui/index.ts'
import { useSay } from '../say.ts'
import { AmountField } from './AmountField.tsx'
import { ChecklistField } from './ChecklistField.tsx'
import { ChoiceAnswer } from './ChoiceAnswer.tsx'
import { ChoicesField } from './ChoicesField.tsx'
import { PhoneField } from './PhoneField.tsx'
import { codesIn, datePartsOf, pointsOf, textOf, timeAnswer, timePartsIn } from './raw.ts'
import { VillageField } from './VillageField.tsx'

/** The id of the control on a question page, where the error summary leads. */
export const ANSWER_ID = 'answer'

type Props = { field: SimpleField; raw: unknown; error: string | undefined; onAnswer: (raw: unknown) => void }

/** The control that a question of each type is answered with; the page's heading names it. */
export function AnswerField({ field, raw, error, onAnswer }: Props) {
  const say = useSay()
  const hint = field.hint && say(field.hint)
  const base = { id: ANSWER_ID, labelledBy: PAGE_TITLE_ID, hint, error }
  switch (field.type) {
    case 'nik':
    case 'familyCardNumber':
      return <DigitField {...base} value={textOf(raw)} onChange={onAnswer} length={16} />
    case 'phone':
      return <PhoneField {...base} value={textOf(raw)} onChange={onAnswer} />
    case 'personName':
      return <TextField {...base} value={textOf(raw)} onChange={onAnswer} />
    case 'text':
      return <TextField {...base} value={textOf(raw)} onChange={onAnswer} width={widthFor(field.maxLength)} />
    case 'textarea':
      return <TextArea {...base} value={textOf(raw)} onChange={onAnswer} limit={field.maxLength} rows={4} />
    case 'date':
      return <DateField {...base} value={datePartsOf(raw)} onChange={onAnswer} />
    case 'time':
      return (
        <TimeField {...base} value={timePartsIn(raw)} onChange={(parts) => onAnswer(timeAnswer(parts))} />
      )
    case 'integer':
      return <AmountField {...base} value={textOf(raw)} onChange={onAnswer} kind="whole" />
    case 'decimal':
      return <AmountField {...base} value={textOf(raw)} onChange={onAnswer} kind="decimal" />
    case 'money':
      return <AmountField {...base} value={textOf(raw)} onChange={onAnswer} kind="money" />
    case 'yesNo':
      return <YesNo {...base} value={yesNoOf(raw)} onChange={(answer) => onAnswer(answer === 'yes')} />
    case 'choice':
      return <ChoiceAnswer {...base} field={field} value={textOf(raw) || undefined} onChange={onAnswer} />
    case 'checklist':
      return <ChecklistField {...base} field={field} value={pointsOf(raw)} onChange={onAnswer} />
    case 'choices':
      return <ChoicesField {...base} field={field} value={codesIn(raw)} onChange={onAnswer} />
    case 'village':
      return <VillageField {...base} value={textOf(raw)} onChange={onAnswer} />
  }
}

const widthFor = (maxLength: number) => (maxLength <= 10 ? 'short' : maxLength <= 40 ? 'medium' : 'full')

const yesNoOf = (raw: unknown) => (raw === true ? 'yes' : raw === false ? 'no' : undefined)
