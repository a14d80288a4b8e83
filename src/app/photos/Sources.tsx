import { IconCamera, IconFile } from '@tabler/icons-react'
import { type ChangeEvent, useRef } from 'react'
import { useMessages } from '../i18n/index.ts'
import { Button } from '../ui/index.ts'
import styles from './photos.module.css'

type Props = { again: boolean; name: string; busy: boolean; onFile: (file: File) => Promise<void> }

/** Where a picture comes from: the camera, or the tablet's own files. The browser brings its own screens for both. */
export function Sources({ again, name, busy, onFile }: Props) {
  const { photo: t } = useMessages('common')
  const camera = useRef<HTMLInputElement>(null)
  const shelf = useRef<HTMLInputElement>(null)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) void onFile(file)
    // The same file chosen again is a change again.
    target.value = ''
  }
  const take = again ? t.more : t.take
  const picker = { type: 'file', hidden: true, onChange }
  return (
    <div className={styles.sources}>
      <input
        {...picker}
        ref={camera}
        accept="image/*"
        capture="environment"
        aria-label={`${take}: ${name}`}
      />
      <input {...picker} ref={shelf} accept="image/*,application/pdf" aria-label={`${t.choose}: ${name}`} />
      <Button busy={busy} icon={<IconCamera />} onPress={() => camera.current?.click()}>
        {take}
      </Button>
      <Button busy={busy} kind="quiet" icon={<IconFile />} onPress={() => shelf.current?.click()}>
        {t.choose}
      </Button>
    </div>
  )
}
