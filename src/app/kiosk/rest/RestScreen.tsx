import { IconClock, IconInfoCircle, IconMessageCheck, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import type { Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Page } from '../../ui/index.ts'
import { useVillage } from '../data/index.ts'
import { useSay } from '../say.ts'
import { rest } from '../visit/index.ts'
import { Commonest } from './Commonest.tsx'
import styles from './rest.module.css'
import { saidByMost } from './said-by-most.ts'

/** What a tablet shows while nobody uses it; one touch anywhere on it begins. */
export function RestScreen({ services }: { services: readonly Service[] }) {
  const { rest: t } = useMessages('kiosk')
  const { act } = useMessages('common')
  const say = useSay()
  useAnyTouch()
  const offered = services.filter(({ offered }) => offered !== false)
  const [hours, notice] = [saidByMost(offered, 'hours'), saidByMost(offered, 'notice')]
  return (
    <Page title={t.title} lead={t.lead} width="wide">
      <Actions>
        <Button kind="primary" onPress={() => rest(false)}>
          {act.start}
        </Button>
      </Actions>
      <div className={styles.facts}>
        {hours && <Fact icon={<IconClock size={28} />} title={t.hours} says={say(hours)} />}
        {notice && <Fact icon={<IconInfoCircle size={28} />} title={t.notice} says={say(notice)} />}
        <Score />
        <Fact icon={<IconRosetteDiscountCheck size={28} />} title={t.pledge} says={t.pledgeBody} />
      </div>
      <Commonest services={offered} />
    </Page>
  )
}

/** How the village keeps its promise of four hours. */
function Score() {
  const { rest: t } = useMessages('kiosk')
  const { score } = useVillage()
  if (score === undefined) return null
  const says = score.due === 0 ? t.noComplaints : t.score({ n: score.inTime, of: score.due })
  return <Fact icon={<IconMessageCheck size={28} />} title={t.complaints} says={says} />
}

const Fact = ({ icon, title, says }: { icon: ReactNode; title: string; says: string }) => (
  <section className={styles.fact}>
    <span aria-hidden="true">{icon}</span>
    <div>
      <h2>{title}</h2>
      <p>{says}</p>
    </div>
  </section>
)

/** The head of the page keeps its own buttons: language, display, reading aloud. */
function useAnyTouch() {
  useEffect(() => {
    const touched = ({ target }: Event) => {
      if (target instanceof Element && target.closest('header, dialog') === null) rest(false)
    }
    document.addEventListener('click', touched)
    return () => document.removeEventListener('click', touched)
  }, [])
}
