import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Dialog, LinkButton, Tag, VisuallyHidden } from '../../ui/index.ts'
import styles from './form.module.css'
import type { ShownEntry } from './useList.ts'

type Props = { entry: ShownEntry; onRemove: () => void }

/** One entry of a list: what was said of it, "Ubah", and "Hapus", which asks once. */
export function EntryCard({ entry, onRemove }: Props) {
  const { list: t } = useMessages('kiosk')
  const { act } = useMessages('common')
  const [asking, setAsking] = useState(false)
  const { name, said, whole, change, id } = entry
  return (
    <li className={styles.entry} data-answers>
      <div className={styles.said}>
        <strong>{name}</strong>
        {said.length > 0 && <span>{said.join(', ')}</span>}
        {!whole && (
          <span>
            <Tag tone="warn">{t.incomplete}</Tag>
          </span>
        )}
      </div>
      <div className={styles.changes} id={id}>
        <LinkButton to={change}>
          {act.change}
          <VisuallyHidden> {name}</VisuallyHidden>
        </LinkButton>
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {t.remove}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t.removeWhich({ which: name })}>
        <Actions>
          <Button kind="danger" onPress={onRemove}>
            {t.remove}
          </Button>
          <Button onPress={() => setAsking(false)}>{act.cancel}</Button>
        </Actions>
      </Dialog>
    </li>
  )
}
