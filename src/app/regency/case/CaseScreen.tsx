import { useParams, useSearchParams } from 'react-router'
import { millisOf } from '../../../domain/index.ts'
import type { CaseAnswer } from '../../../protocol/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { BackLink, Page, useMinute } from '../../ui/index.ts'
import { serverNow } from '../line/index.ts'
import { Missing, places, Stale, useSubject, villageIn } from '../parts/index.ts'
import { ActBar } from './ActBar.tsx'
import { ActDialog, actKey } from './ActDialog.tsx'
import { Answers } from './Answers.tsx'
import { AttentionNotice } from './AttentionNotice.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import styles from './case.module.css'
import { History } from './History.tsx'
import { Products } from './Products.tsx'
import { Promises } from './Promises.tsx'
import { Standing } from './Standing.tsx'
import { useAct } from './useAct.ts'
import { useCase } from './useCase.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useVillageName } from './useVillageName.ts'

/** One case: how it stands, what to do, what was asked, what happened. */
export function CaseScreen() {
  const { village: address, id = '' } = useParams()
  const village = villageIn(address)
  const { cases: t } = useMessages('regency')
  const asked = useCase(village, id)
  const name = useVillageName(village)
  return (
    <Page
      title={asked.value?.case.ticket ?? t.title}
      back={<BackLink to={places.village(village)}>{name}</BackLink>}
      width="full"
    >
      <Stale asked={asked} />
      {asked.value === undefined ? (
        <Missing asked={asked} lines={8} />
      ) : (
        <OpenCase key={id} shown={asked.value} again={asked.again} villageName={name} />
      )}
    </Page>
  )
}

type Props = { shown: CaseAnswer; again: () => Promise<void>; villageName: string }

function OpenCase({ shown, again, villageName }: Props) {
  const { cases: t } = useMessages('regency')
  const format = useFormat()
  const subject = useSubject()
  const now = useMinute(serverNow)
  const acting = useAct({ shown, again })
  const [params] = useSearchParams()
  useKeptFocus(shown.seen, acting.sending, params.has(actKey))
  const { case: opened } = shown
  const about = opened.kind === 'request' ? opened.service : opened.category
  return (
    <>
      <p className={styles.lead}>
        {t.lead({
          subject: subject(opened.kind, about),
          village: villageName,
          t: format.when(millisOf(opened.openedAt), now),
        })}
      </p>
      <Standing opened={opened} now={now} />
      {acting.conflict && <ConflictNotice />}
      <AttentionNotice shown={shown} acting={acting} now={now} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <ActBar shown={shown} acting={acting} />
          <Promises opened={opened} now={now} />
          <Products shown={shown} acting={acting} now={now} />
          <History opened={opened} now={now} />
        </div>
        <div className={styles.column}>
          <Answers opened={opened} />
        </div>
      </div>
      <ActDialog shown={shown} acting={acting} />
    </>
  )
}
