import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import type { OpenAct } from '../acts/index.ts'
import { useWork } from '../data/index.ts'
import { StoppedItem } from '../stopped/index.ts'
import styles from './case.module.css'
import { Part } from './Part.tsx'

/** What of this case the server has not taken: it stays until it is put right. */
export function RefusedHere({ case: aCase, onFix }: { case: Case; onFix: (act: OpenAct) => void }) {
  const { cases: t } = useMessages('desk')
  const { rejected, held } = useWork().board.line
  const here = [...rejected, ...held].filter(({ event }) => event.case === aCase.id)
  return here.length === 0 ? null : (
    <Part title={t.sections.refused}>
      <ul className={styles.stopped}>
        {here.map((stopped) => (
          <StoppedItem key={stopped.event.id} stopped={stopped} held={held.includes(stopped)} onFix={onFix} />
        ))}
      </ul>
    </Part>
  )
}
