import { IconFileText, IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attachment } from '../../domain/index.ts'
import { useMessages } from '../i18n/index.ts'
import { Button, Dialog } from '../ui/index.ts'
import styles from './photos.module.css'
import { useFile } from './useFile.ts'

/** A file, small; pressed, as large as the screen allows. */
export function FileView({ file, name }: { file: Attachment; name: string }) {
  const { photo: t, act } = useMessages('common')
  const [open, setOpen] = useState(false)
  const shown = useFile(file)
  if (shown.is === 'absent') {
    return (
      <p className={styles.absent}>
        <IconPhotoOff size={24} aria-hidden="true" />
        {t.absent}
      </p>
    )
  }
  const picture = shown.is === 'here' && file.mime.startsWith('image/') ? shown.url : null
  return (
    <>
      <button
        type="button"
        className={styles.thumb}
        aria-label={t.look({ paper: name })}
        onClick={() => setOpen(true)}
      >
        {picture === null ? <IconFileText size={40} aria-hidden="true" /> : <img src={picture} alt="" />}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={name}>
        {picture !== null && <img className={styles.large} src={picture} alt={name} />}
        {picture === null && shown.is === 'here' && (
          <a href={shown.url} download={`${file.sha256.slice(0, 8)}.pdf`}>
            {t.document}
          </a>
        )}
        <Button onPress={() => setOpen(false)}>{act.close}</Button>
      </Dialog>
    </>
  )
}
