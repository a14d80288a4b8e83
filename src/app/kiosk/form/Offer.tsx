import { useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import type { Spot } from './spot.ts'

type Props = { spot: Spot; onTake: (raw: unknown) => void }

/** A shorter way past a question: what was said before, or that there is no telephone. */
export function Offer({ spot: { field, offer }, onTake }: Props) {
  const { question: t } = useMessages('kiosk')
  if (offer !== undefined) {
    return <Button onPress={() => onTake(offer)}>{t.same({ said: offer })}</Button>
  }
  if (field.type !== 'phone' || field.required) return null
  return <Button onPress={() => onTake('')}>{t.noPhone}</Button>
}
