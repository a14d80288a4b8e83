import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attachment } from '../../domain/index.ts'
import { useMessages } from '../i18n/index.ts'
import { Button, Dialog } from '../ui/index.ts'
import styles from './photos.module.css'

type Props = {
  file: Pick<Attachment, 'sha256' | 'mime'>
  name: string
  /** Where its bytes are; null while they are on their way. */
  url: string | null
}

/** A file, small; pressed, as large as the screen allows. */
export function FileButton({ file, name, url }: Props) {
  const { photo: t, act } = useMessages('common')
  const [open, setOpen] = useState(false)
  const picture = file.mime.startsWith('image/') ? url : null
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
        {picture === null && url !== null && (
          <a href={url} download={`${file.sha256.slice(0, 8)}.pdf`}>
            {t.document}
          </a>
        )}
        <Button onPress={() => setOpen(false)}>{act.close}</Button>
      </Dialog>
    </>
  )
}
