import { Link } from 'react-router'
import { checkAnswers, fieldsToAsk, type IsoDate } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Notice } from '../../ui/index.ts'
import { useFlow } from './flow.ts'
import styles from './form.module.css'
import { CHANGING } from './useChanging.ts'
import { useWords } from './useWords.ts'
import { warningWords } from './words.ts'

/** Answers that are odd but stop nobody: said once more before sending. */
export function OddAnswers({ today }: { today: IsoDate }) {
  const { flow, draft } = useFlow()
  const { check: t } = useMessages('kiosk')
  const words = useWords()
  const asked = fieldsToAsk(flow.form, draft.answers)
  const checked = checkAnswers(flow.form, draft.answers, { today })
  const warnings = checked.ok ? checked.warnings : []
  if (warnings.length === 0) return null
  return (
    <Notice tone="warn" title={t.look}>
      <ul className={styles.odd}>
        {warnings.map((warning) => {
          const index = asked.findIndex(({ name }) => name === warning.field)
          const label = asked[index]?.label
          return (
            <li key={`${warning.field} ${warning.code}`}>
              <Link to={`${flow.base}/isi/${index + 1}?${CHANGING}`}>{label && words.say(label)}</Link>:{' '}
              {warningWords(warning, words)}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
