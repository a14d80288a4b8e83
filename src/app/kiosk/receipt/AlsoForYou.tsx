import type { Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { LinkButton, Stack } from '../../ui/index.ts'
import { useSay } from '../say.ts'
import { useFormSession } from '../visit/index.ts'
import styles from './receipt.module.css'

type Props = { ticket: string; services: readonly Service[] }

/** What else may be for this person by what they just said: in this visit alone, and not on paper. */
export function AlsoForYou({ ticket, services }: Props) {
  const { receipt: t } = useMessages('kiosk')
  const say = useSay()
  const session = useFormSession()
  const sent = session.is === 'free' && session.sent?.ticket === ticket ? session.sent.suggested : []
  const offered = sent.flatMap((id) => services.find((one) => one.id === id && one.offered !== false) ?? [])
  if (offered.length === 0) return null
  return (
    <section className={styles.also}>
      <h2>{t.also}</h2>
      <p>{t.alsoBody}</p>
      <Stack space={3}>
        {offered.map(({ id, name }) => (
          <LinkButton key={id} to={`/layanan/${id}`}>
            {say(name)}
          </LinkButton>
        ))}
      </Stack>
    </section>
  )
}
