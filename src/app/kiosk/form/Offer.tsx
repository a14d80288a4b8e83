import type { Field } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { useFlow } from './flow.ts'
import { offerFor } from './offers.ts'

type Props = { field: Field; onTake: (raw: unknown) => void }

/** A shorter way past a question: what was said before, or that there is no telephone. */
export function Offer({ field, onTake }: Props) {
  const { draft } = useFlow()
  const { question: t } = useMessages('kiosk')
  const offered = offerFor(field, draft.answers)
  if (offered !== undefined) {
    return <Button onPress={() => onTake(offered)}>{t.same({ said: offered })}</Button>
  }
  if (field.type !== 'phone' || field.required) return null
  return <Button onPress={() => onTake('')}>{t.noPhone}</Button>
}
