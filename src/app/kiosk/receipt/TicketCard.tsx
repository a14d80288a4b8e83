import { type Case, deadlinesOf, millisOf, type Service } from '../../../domain/index.ts'
import type { Standing } from '../../../store/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { QrCode, SyncState, type SyncStateValue, useMinute } from '../../ui/index.ts'
import { QueuePlace } from '../queue/index.ts'
import { useSay } from '../say.ts'
import styles from './receipt.module.css'

type Props = { case: Case; standing: Standing; service: Service | undefined }

/** The number with its code, what was asked for, the promised time, and where it stands: safe here, or sent. */
export function TicketCard({ case: aCase, standing, service }: Props) {
  const { receipt: t, cases } = useMessages('kiosk')
  const say = useSay()
  const now = useMinute()
  return (
    <section className={styles.card}>
      <QrCode
        text={`${location.origin}/lacak/${aCase.ticket}`}
        label={t.qr({ no: aCase.ticket })}
        size={184}
      />
      <div className={styles.words}>
        <p className={styles.what}>{service ? say(service.name) : cases.complaint}</p>
        <p className={styles.until}>{usePromise(aCase, service)}</p>
        <QueuePlace ticket={aCase.ticket} />
        <div role="status">
          <SyncState state={stateOf(aCase, standing)} now={now} />
        </div>
        <p className={styles.aside}>{t.keep}</p>
        <p className={styles.aside}>{t.online({ at: `${location.host}/lacak` })}</p>
      </div>
    </section>
  )
}

function usePromise(aCase: Case, service: Service | undefined): string {
  const { receipt: t } = useMessages('kiosk')
  const format = useFormat()
  const now = useMinute()
  const [first] = deadlinesOf(aCase)
  const at = first && format.when(millisOf(first.due), now)
  if (aCase.kind === 'complaint') return at === undefined ? t.noPromise : t.answered({ t: at })
  if (at !== undefined) return t.until({ t: at })
  const promise = service?.promise
  return promise ? t.afterCheck({ span: format.span(promise.minutes) }) : t.noPromise
}

/** "Tersimpan" means durable here: a case is found only once its event is. */
function stateOf({ receivedAt }: Case, standing: Standing): SyncStateValue {
  return receivedAt === null || standing === 'saved'
    ? { is: 'saved' }
    : { is: 'sent', at: millisOf(receivedAt) }
}
