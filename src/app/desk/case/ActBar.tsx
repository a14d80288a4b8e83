import { actionsFor, type Case, issuable } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import {
  asksStaff,
  beginning,
  blank,
  isDirect,
  isStaffAct,
  type OpenAct,
  type StaffAct,
  useDo,
} from '../acts/index.ts'
import { MAIN_ACT_ID } from '../board/index.ts'
import { useWork } from '../data/index.ts'
import { productName, useSay } from '../look/index.ts'
import styles from './case.module.css'

/** Acts that move a case on. The first that is possible is the page's main one. */
const main: readonly StaffAct[] = [
  'request.verified',
  'product.issued',
  'request.handedOver',
  'request.resubmitted',
  'complaint.responded',
  'complaint.resolved',
]

const final: readonly StaffAct[] = ['request.rejected', 'request.cancelled']

/** What this person may do to the case now; what asks nothing and is not final is done at once. */
export function ActBar({ case: aCase, onAct }: { case: Case; onAct: (act: OpenAct) => void }) {
  const { cases, acts: t } = useMessages('desk')
  const { me, desk } = useWork()
  const say = useSay()
  const { perform, busy, problem } = useDo(aCase)
  const service = aCase.kind === 'request' ? desk.services.get(aCase.service) : undefined
  const possible = actionsFor(aCase, me.role).filter(isStaffAct)
  const first = main.find((type) => possible.includes(type))
  const [product = ''] = issuable(aCase, me.role)
  const nameOf = (type: StaffAct) =>
    type === 'product.issued' ? t.issue({ what: productName(service, product, say) }) : t.label[type]
  const begin = (type: StaffAct) => {
    if (isDirect(type) && !asksStaff(type, aCase, service)) void perform({ type, filled: blank })
    else onAct({ type, begin: { ...beginning(type, aCase, service), product } })
  }
  const rest = possible.filter((type) => type !== first)
  return (
    <section aria-label={cases.sections.acts}>
      {problem !== null && (
        <Notice tone="bad" level="h2" title={t.notSaved}>
          <p>{problem}</p>
        </Notice>
      )}
      <div className={styles.acts}>
        {first !== undefined && (
          <Button id={MAIN_ACT_ID} kind="primary" busy={busy} onPress={() => begin(first)}>
            {nameOf(first)}
          </Button>
        )}
        {rest.map((type) => (
          <Button key={type} kind={final.includes(type) ? 'danger' : 'secondary'} onPress={() => begin(type)}>
            {nameOf(type)}
          </Button>
        ))}
      </div>
    </section>
  )
}
