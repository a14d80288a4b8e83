import { useMessages } from '../../i18n/index.ts'
import { LinkButton } from '../../ui/index.ts'
import { calls, useFollowed } from '../line/index.ts'
import { CaseLines } from '../list/index.ts'
import { Missing, places, Section } from '../parts/index.ts'
import styles from './overview.module.css'

const five = { offset: 0, limit: 5 }

/** The five cases that press most, wherever they are, each a way to it. */
export function WorstCases({ now }: { now: number }) {
  const { worst: t } = useMessages('regency').villages
  const asked = useFollowed('worst', () => calls.work(five), { concerns: () => true, everyMinute: true })
  const cases = asked.value?.cases
  return (
    <Section title={t.cases}>
      {cases === undefined ? (
        <Missing asked={asked} lines={5} />
      ) : cases.length === 0 ? (
        <p className={styles.none}>{t.none}</p>
      ) : (
        <>
          <CaseLines cases={cases} now={now} />
          <div>
            <LinkButton to={places.work}>{t.all}</LinkButton>
          </div>
        </>
      )}
    </Section>
  )
}
