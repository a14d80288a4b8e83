import { Navigate, useParams } from 'react-router'
import { fieldsToAsk, type SimpleField } from '../../../domain/index.ts'
import { useFlow } from './flow.ts'
import { ListScreen } from './ListScreen.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import { Question } from './Question.tsx'
import { formSpot } from './spot.ts'
import { useAround } from './useAround.ts'

/** One question a page, by its number among those that are asked. */
export function QuestionScreen() {
  const { flow, draft } = useFlow()
  const index = Number(useParams().n) - 1
  const field = fieldsToAsk(flow.form, draft.answers)[index]
  if (field === undefined) return <Navigate to={flow.base} replace />
  if (field.type === 'list') return <ListScreen key={field.name} list={field} index={index} />
  return <FormQuestion key={field.name} field={field} index={index} />
}

function FormQuestion({ field, index }: { field: SimpleField; index: number }) {
  const spot = formSpot(field, index, useAround())
  return <Question spot={spot} progress={<ProgressLine index={index} />} />
}
