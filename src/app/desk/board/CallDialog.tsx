import { useEffect } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Dialog } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import styles from './board.module.css'
import { endCall, useCalled } from './called.ts'

/** A ticket's number, large enough to be seen from the waiting chairs. No name: anyone may look. */
export function CallDialog() {
  const { call: t } = useMessages('desk').board
  const { act } = useMessages('common')
  const { board } = useWork()
  const { id, shown } = useCalled()
  // A desk that locks calls nobody.
  useEffect(() => endCall, [])
  const called = board.cases.find((aCase) => aCase.id === id)
  return (
    <Dialog open={shown && called !== undefined} onClose={endCall} title={t.title}>
      <p className={styles.call}>
        <strong>{called?.ticket}</strong>
        {t.come}
      </p>
      <Actions>
        <Button kind="primary" onPress={endCall}>
          {act.close}
        </Button>
      </Actions>
    </Dialog>
  )
}
