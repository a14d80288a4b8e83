import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Dialog, Strip } from '../../ui/index.ts'
import styles from './frame.module.css'
import { noteNews, unseenNews } from './news.ts'

/** "Yang baru": what a new version changed for staff, until somebody at this tablet has read it. */
export function News() {
  const { news: t } = useMessages('desk')
  const [unseen, setUnseen] = useState(() => unseenNews(t.changes).length > 0)
  const [open, setOpen] = useState(false)
  if (!unseen) return null
  const done = () => {
    noteNews(t.changes)
    setUnseen(false)
  }
  return (
    <>
      <Strip tone="info" action={<Button onPress={() => setOpen(true)}>{t.look}</Button>}>
        {t.ready}
      </Strip>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.title}>
        <ul className={styles.news}>
          {unseenNews(t.changes).map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        <Actions>
          <Button kind="primary" onPress={done}>
            {t.done}
          </Button>
        </Actions>
      </Dialog>
    </>
  )
}
