import { IconX } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Button, TextField } from '../../ui/index.ts'
import styles from './search.module.css'

/** Nobody says what they need in more letters. */
const MOST = 80

type Props = { typed: string; onType: (typed: string) => void }

/** Find by need: one large box, for whoever would rather say it than look for it. */
export function SearchBox({ typed, onType }: Props) {
  const { home } = useMessages('kiosk')
  const { search: t } = home
  return (
    <search>
      <form className={styles.box} onSubmit={showWhatWasFound}>
        <div className={styles.field}>
          <TextField
            id="search"
            type="search"
            label={t.label}
            value={typed}
            onChange={onType}
            maxLength={MOST}
          />
        </div>
        {typed !== '' && (
          <Button icon={<IconX size={24} />} word="spare" onPress={() => onType('')}>
            {t.clear}
          </Button>
        )}
      </form>
    </search>
  )
}

// What is found shows while typing: "go" only puts the on-screen keyboard away.
function showWhatWasFound(event: FormEvent) {
  event.preventDefault()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
