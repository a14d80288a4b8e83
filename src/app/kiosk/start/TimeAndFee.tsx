import { IconClock, IconFileCertificate, IconWallet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Service } from '../../../domain/index.ts'
import { type Areas, useFormat, useMessages } from '../../i18n/index.ts'
import { useSay } from '../say.ts'
import styles from './start.module.css'

/** How long it takes, what it costs, what one gets: at a glance. */
export function TimeAndFee({ service }: { service: Service }) {
  const { start: t } = useMessages('kiosk')
  const say = useSay()
  const format = useFormat()
  const products = service.products.map(({ name }) => say(name)).join(', ')
  const fee = format.rupiah(service.fee.amountIdr)
  return (
    <dl className={styles.facts}>
      <Fact
        icon={<IconClock size={28} />}
        term={t.time}
        value={service.timeNote ? say(service.timeNote) : promiseWords(service, t.promise, format.span)}
      />
      <Fact icon={<IconWallet size={28} />} term={t.fee} value={`${fee}. ${say(service.fee.note)}.`} />
      <Fact icon={<IconFileCertificate size={28} />} term={t.get} value={products} />
    </dl>
  )
}

const Fact = ({ icon, term, value }: { icon: ReactNode; term: string; value: string }) => (
  <div className={styles.fact}>
    <dt>
      <span aria-hidden="true">{icon}</span>
      {term}
    </dt>
    <dd>{value}</dd>
  </div>
)

function promiseWords(
  { promise }: Service,
  t: Areas['kiosk']['start']['promise'],
  span: (minutes: number) => string,
): string {
  if (promise === null) return t.none
  const said = { span: span(promise.minutes) }
  return promise.clock === 'working' ? t.working(said) : t[promise.startsAt](said)
}
