import { useMessages } from '../../i18n/index.ts'
import { useSay } from '../say.ts'
import { useFlow } from './flow.ts'
import styles from './form.module.css'
import { progressAt } from './questions.ts'

/** "Pertanyaan 3 dari 9" where that is sure, else "Bagian 2 dari 4". */
export function ProgressLine({ index }: { index: number }) {
  const { flow, draft } = useFlow()
  const { question: t } = useMessages('kiosk')
  const say = useSay()
  const progress = progressAt(flow.form, draft.answers, index)
  if (progress === undefined) return null
  const { n, of } = progress
  return (
    <p className={styles.progress}>
      {progress.is === 'question'
        ? t.of({ n, of })
        : t.section({ n, of, title: say(progress.section.title) })}
    </p>
  )
}
