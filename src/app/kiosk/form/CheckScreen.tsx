import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, Button, Notice, Page, Stack, SummaryList } from '../../ui/index.ts'
import { pageBefore, useFlow } from './flow.ts'
import styles from './form.module.css'
import { OddAnswers } from './OddAnswers.tsx'
import { SEND_ID, useCheck } from './useCheck.ts'
import { useSummary } from './useSummary.ts'

/** Everything that was answered, before it is sent: each line leads back to its question. */
export function CheckScreen() {
  const open = useFlow()
  const { check: t } = useMessages('kiosk')
  const { act } = useMessages('common')
  const check = useCheck()
  const parts = useSummary(check.today)
  const back = <BackLink to={pageBefore(open, `${open.flow.base}/periksa`)} />
  return (
    <Page title={t.title} lead={t.lead} back={back} errors={check.errors}>
      <OddAnswers today={check.today} />
      {parts.map(({ id, title, rows }) => (
        <section key={id} className={styles.part} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <SummaryList rows={rows} />
        </section>
      ))}
      <Notice tone="info" title={t.data.title}>
        <Stack space={1}>
          <p>{t.data.body}</p>
          <p>{t.data.law}</p>
        </Stack>
      </Notice>
      <Actions>
        <Button kind="primary" id={SEND_ID} busy={check.sending} onPress={check.send}>
          {check.sending ? t.sending : act.send}
        </Button>
      </Actions>
    </Page>
  )
}
