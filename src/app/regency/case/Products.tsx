import { IconCheck, IconClock, IconPackage } from '@tabler/icons-react'
import { millisOf } from '../../../domain/index.ts'
import type { CaseAnswer } from '../../../protocol/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Button, Tag } from '../../ui/index.ts'
import { Section } from '../parts/index.ts'
import styles from './case.module.css'
import type { Acting } from './useAct.ts'
import { useProductName } from './useProductName.ts'

type Props = { shown: CaseAnswer; acting: Acting; now: number }

const looks = {
  waiting: { tone: 'info', icon: <IconClock size={20} /> },
  issued: { tone: 'ok', icon: <IconPackage size={20} /> },
  handedOver: { tone: 'idle', icon: <IconCheck size={20} /> },
} as const

/** What the request is for, each in its own state; those of this officer's office are issued here, one by one. */
export function Products({ shown, acting, now }: Props) {
  const { cases: t, acts } = useMessages('regency')
  const format = useFormat()
  const { case: opened, issuable } = shown
  const nameOf = useProductName(opened)
  if (opened.kind !== 'request') return null
  const issue = (product: string) =>
    acting.act({ type: 'product.issued', key: keyOf(opened.id, product), data: { product }, personal: {} })
  return (
    <Section title={t.sections.products}>
      <ul className={styles.rows}>
        {opened.products.map(({ id, state, issuer, at }) => (
          <li key={id}>
            <span>
              <strong>{nameOf(id)}</strong> <span className={styles.aside}>{t.issuer[issuer]}</span>
            </span>
            <span className={styles.tags}>
              <Tag tone={looks[state].tone} icon={looks[state].icon}>
                {t.product[state]}
              </Tag>
              {at && <span className={styles.aside}>{format.when(millisOf(at), now)}</span>}
            </span>
            {issuable.includes(id) && (
              <Button
                kind={id === issuable[0] ? 'primary' : 'secondary'}
                busy={acting.sending === keyOf(opened.id, id)}
                onPress={() => void issue(id)}
              >
                {acts.issue({ what: nameOf(id) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const keyOf = (id: string, product: string) => `${id} issue ${product}`
