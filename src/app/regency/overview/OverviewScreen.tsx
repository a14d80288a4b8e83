import { millisOf } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Page, useMinute } from '../../ui/index.ts'
import { serverNow, useWho } from '../line/index.ts'
import { Missing, Stale } from '../parts/index.ts'
import { useVillages, VillagesSection } from '../villages/index.ts'
import { Figures } from './Figures.tsx'
import styles from './overview.module.css'
import { Sentence } from './Sentence.tsx'
import { WorstCases } from './WorstCases.tsx'
import { WorstVillages } from './WorstVillages.tsx'

/** The regency at a glance: one sentence, a few figures, what presses most, and every village below. */
export function OverviewScreen() {
  const { villages: t, asOf } = useMessages('regency')
  const format = useFormat()
  const now = useMinute(serverNow)
  const who = useWho()
  const villages = useVillages()
  const role = who.is === 'in' ? who.officer.role : 'administrator'
  const { asked, rows, overview } = villages
  return (
    <Page title={t.title} width="full">
      {asked.value === undefined ? (
        <Missing asked={asked} lines={10} />
      ) : (
        <>
          <Stale asked={asked} />
          <div className={styles.top}>
            <div className={styles.said}>
              <Sentence role={role} rows={rows} soon={overview?.soon} />
              <p className={styles.asOf}>
                {asOf({
                  t: format.time(millisOf(asked.value.now)),
                  n: rows.filter(({ lastContactAt }) => lastContactAt === null).length,
                })}
              </p>
              <Figures role={role} rows={rows} waitingForRegency={overview?.waitingForRegency} />
            </div>
            {role === 'administrator' ? <WorstVillages rows={rows} /> : <WorstCases now={now} />}
          </div>
          <VillagesSection villages={villages} now={now} />
        </>
      )}
    </Page>
  )
}
