import { IconCheck, IconClock, IconPackage } from '@tabler/icons-react'
import { type Case, issuable, millisOf, type Product } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Button, Tag, type Tone } from '../../ui/index.ts'
import { blank, type OpenAct } from '../acts/index.ts'
import { useWork } from '../data/index.ts'
import { productName, useSay } from '../look/index.ts'
import styles from './case.module.css'
import { Part } from './Part.tsx'

const looks = {
  waiting: { tone: 'idle', icon: <IconClock size={20} /> },
  issued: { tone: 'ok', icon: <IconCheck size={20} /> },
  handedOver: { tone: 'idle', icon: <IconPackage size={20} /> },
} as const satisfies Record<Product['state'], { tone: Tone; icon: React.ReactNode }>

type Props = { case: Case; onAct: (act: OpenAct) => void }

/** What a request gives, each in its own state under the one clock. */
export function Products({ case: aCase, onAct }: Props) {
  const { cases: t } = useMessages('desk')
  return aCase.kind === 'complaint' ? null : (
    <Part title={t.sections.products}>
      <ul className={styles.lines}>
        {aCase.products.map((product) => (
          <ProductLine key={product.id} case={aCase} product={product} onAct={onAct} />
        ))}
      </ul>
    </Part>
  )
}

type LineProps = Pick<Props, 'onAct'> & { case: Extract<Case, { kind: 'request' }>; product: Product }

function ProductLine({ case: aCase, product, onAct }: LineProps) {
  const { cases: t, acts } = useMessages('desk')
  const format = useFormat()
  const say = useSay()
  const { me, desk, now } = useWork()
  const name = productName(desk.services.get(aCase.service), product.id, say)
  const { tone, icon } = looks[product.state]
  // The next one to issue is the page's main act; the others can be taken out of turn.
  const [, ...others] = issuable(aCase, me.role)
  return (
    <li className={styles.line}>
      <span className={styles.term}>
        <strong>{name}</strong>
        <span className={styles.aside}>{t.issuer[product.issuer]}</span>
      </span>
      <span className={styles.values}>
        <Tag tone={tone} icon={icon}>
          {t.product[product.state]}
        </Tag>
        {product.at !== null && (
          <span className={styles.aside}>{format.when(millisOf(product.at), now)}</span>
        )}
        {others.includes(product.id) && (
          <Button onPress={() => onAct({ type: 'product.issued', begin: { ...blank, product: product.id } })}>
            {acts.issue({ what: name })}
          </Button>
        )}
      </span>
    </li>
  )
}
