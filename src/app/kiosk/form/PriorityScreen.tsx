import { useNavigate } from 'react-router'
import { isElder } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, Button, CheckboxRow, Page } from '../../ui/index.ts'
import { priorities, withOne } from '../draft.ts'
import { change } from '../visit/index.ts'
import { pageAfter, pageBefore, useFlow } from './flow.ts'
import styles from './form.module.css'
import { useChanging } from './useChanging.ts'
import { useToday } from './useToday.ts'

/** Reasons to be served first, declared by the person; none is needed. */
export function PriorityScreen() {
  const open = useFlow()
  const { priority: t } = useMessages('kiosk')
  const { act } = useMessages('common')
  const navigate = useNavigate()
  const page = `${open.flow.base}/prioritas`
  const changing = useChanging(open.flow)
  const elder = isElder(open.draft.answers.applicantNik, useToday())
  return (
    <Page title={t.title} lead={t.lead} back={<BackLink to={changing ?? pageBefore(open, page)} />}>
      <div className={styles.boxes}>
        {priorities.map((kind) => (
          <CheckboxRow
            key={kind}
            id={kind}
            label={t.kinds[kind]}
            hint={kind === 'elder' && elder ? t.byNik : undefined}
            checked={open.draft.priority.includes(kind)}
            onChange={(isSo) =>
              change((now) => ({ ...now, priority: withOne(priorities, now.priority, kind, isSo) }))
            }
          />
        ))}
      </div>
      <Actions>
        <Button kind="primary" onPress={() => navigate(changing ?? pageAfter(open, page))}>
          {act.next}
        </Button>
      </Actions>
    </Page>
  )
}
