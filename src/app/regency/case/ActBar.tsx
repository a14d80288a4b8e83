import { IconCheck } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import type { CaseAnswer } from '../../../protocol/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { Section } from '../parts/index.ts'
import { actKey } from './ActDialog.tsx'
import { ActProblem } from './ActProblem.tsx'
import { isFinal, type WrittenAct, writtenActs } from './acts.ts'
import styles from './case.module.css'
import type { Acting } from './useAct.ts'

/** What this officer may do now. The first is the main one; what asks something first opens in the page's address. */
export function ActBar({ shown, acting }: { shown: CaseAnswer; acting: Acting }) {
  const { cases: t, acts } = useMessages('regency')
  const [params, setParams] = useSearchParams()
  const { actions, case: opened } = shown
  const approves = actions.includes('request.approved')
  const written = writtenActs.filter((act) => actions.includes(act))
  const key = `${opened.id} approve`
  const approve = () => acting.act({ type: 'request.approved', key, data: {}, personal: {} })
  const begin = (act: WrittenAct) => {
    acting.forgetProblem()
    setParams({ ...Object.fromEntries(params), [actKey]: act })
  }
  return (
    <Section title={t.sections.acts}>
      {!params.has(actKey) && <ActProblem acting={acting} />}
      <div className={styles.acts}>
        {approves && (
          <Button
            kind="primary"
            icon={<IconCheck size={24} />}
            busy={acting.sending === key}
            onPress={() => void approve()}
          >
            {acts.label['request.approved']}
          </Button>
        )}
        {written.map((act, at) => (
          <Button key={act} kind={kindOf(act, at === 0 && !approves)} onPress={() => begin(act)}>
            {acts.label[act]}
          </Button>
        ))}
        {!approves && written.length === 0 && <p>{acts.none}</p>}
      </div>
    </Section>
  )
}

function kindOf(act: WrittenAct, first: boolean): 'primary' | 'secondary' | 'danger' {
  if (isFinal(act)) return 'danger'
  return first && act.startsWith('complaint.') ? 'primary' : 'secondary'
}
