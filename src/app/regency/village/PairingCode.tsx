import { IconDeviceTablet } from '@tabler/icons-react'
import { useState } from 'react'
import { millisOf } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { calls, type LineProblem } from '../line/index.ts'
import { Section, useProblemWords } from '../parts/index.ts'
import styles from './village.module.css'

type Made = { readonly code: string; readonly expiresAt: string }

/** A code for one new tablet of the village: shown once, kept nowhere. */
export function PairingCode({ village, now }: { village: string; now: number }) {
  const { pairing: t } = useMessages('regency').villages
  const format = useFormat()
  const say = useProblemWords()
  const [made, setMade] = useState<Made>()
  const [problem, setProblem] = useState<LineProblem>()
  const [busy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    const reply = await calls.pairingCode(village)
    setBusy(false)
    if (reply.ok) setMade(reply.value)
    setProblem(reply.ok ? undefined : reply.problem)
  }
  return (
    <Section title={t.title}>
      <p>{t.body}</p>
      <div>
        <Button kind="primary" icon={<IconDeviceTablet size={24} />} busy={busy} onPress={() => void make()}>
          {t.make}
        </Button>
      </div>
      <div role="status">
        {problem && <p>{say(problem)}</p>}
        {made && (
          <dl className={styles.pairing}>
            <dt>{t.code}</dt>
            <dd>
              <strong className={styles.code}>{made.code.replace(/(.{4})(?=.)/g, '$1 ')}</strong>
            </dd>
            <dd>{t.until({ t: format.when(millisOf(made.expiresAt), now) })}</dd>
          </dl>
        )}
      </div>
    </Section>
  )
}
