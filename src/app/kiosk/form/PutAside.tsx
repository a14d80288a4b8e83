import { IconBookmark } from '@tabler/icons-react'
import { sayProblem, useMessages } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { usePutAside } from '../visit/index.ts'
import styles from './form.module.css'

/** Under every page of a form: it can wait under a code. */
export function PutAside() {
  const { aside: t } = useMessages('kiosk')
  const { problems } = useMessages('common')
  const { put, problem } = usePutAside()
  return (
    <footer className={styles.aside}>
      {problem !== undefined && (
        <div role="alert">
          <Notice tone="bad" title={sayProblem(problems, problem)} />
        </div>
      )}
      <Button kind="quiet" icon={<IconBookmark size={24} />} onPress={put}>
        {t.put}
      </Button>
    </footer>
  )
}
