import { IconCloudCheck, IconCloudUp, IconCloudX, IconDeviceTablet } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { millisOf } from '../../../domain/index.ts'
import { requestSync } from '../../../sync/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Actions, Button, Dialog, LinkButton, Notice, VisuallyHidden } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import styles from './frame.module.css'
import { LinePanel } from './LinePanel.tsx'

/** Where data is, calmly, in a few words; a press tells the rest and tries again. */
export function LineButton() {
  const { board: t, rescue } = useMessages('desk')
  const { act, toasts } = useMessages('common')
  const { board } = useWork()
  const { pathname } = useLocation()
  // Whoever follows a link in it leaves it behind.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === pathname
  const [asked, setAsked] = useState(false)
  const { icon, words } = useLineWords()
  const stopped = board.line.rejected.length + board.line.held.length
  const close = () => {
    setOpenAt(null)
    setAsked(false)
  }
  const tryAgain = () => {
    requestSync()
    setAsked(true)
  }
  return (
    <>
      <button type="button" className={styles.line} onClick={() => setOpenAt(pathname)}>
        {icon}
        <span role="status">{words}</span>
        <VisuallyHidden>. {t.line.title}</VisuallyHidden>
      </button>
      <Dialog open={open} onClose={close} title={t.line.title}>
        <LinePanel />
        {stopped > 0 && <Notice tone="bad" level="h3" title={t.line.stopped({ n: stopped })} />}
        <p role="status" aria-label={toasts}>
          {asked ? t.line.asked : ''}
        </p>
        <Actions>
          <Button kind="primary" onPress={tryAgain}>
            {act.tryAgain}
          </Button>
          <LinkButton to="/loket/titipan">{rescue.link}</LinkButton>
          {stopped > 0 && <LinkButton to="/loket/perbaikan">{t.line.stopped({ n: stopped })}</LinkButton>}
          <Button onPress={close}>{act.close}</Button>
        </Actions>
      </Dialog>
    </>
  )
}

function useLineWords() {
  const { sync } = useMessages('common')
  const { board: t } = useMessages('desk')
  const format = useFormat()
  const { board, online, now } = useWork()
  const { waiting, lastVerdict, problem, rejected, held } = board.line
  const size = 22
  if (rejected.length + held.length > 0) {
    return { icon: <IconCloudX size={size} />, words: t.line.stopped({ n: rejected.length + held.length }) }
  }
  if (waiting > 0 && online && problem === null) {
    return { icon: <IconDeviceTablet size={size} />, words: sync.saved }
  }
  if (waiting > 0) return { icon: <IconCloudUp size={size} />, words: sync.waiting({ n: waiting }) }
  const words = lastVerdict === null ? t.line.idle : sync.sent({ t: format.when(millisOf(lastVerdict), now) })
  return { icon: <IconCloudCheck size={size} />, words }
}
