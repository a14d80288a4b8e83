import { IconCamera, IconFile } from '@tabler/icons-react'
import { type ChangeEvent, lazy, Suspense, useRef, useState } from 'react'
import { useMessages } from '../i18n/index.ts'
import { useHold } from '../session/index.ts'
import { Button, Dialog, Skeleton } from '../ui/index.ts'
import styles from './photos.module.css'

const Camera = lazy(async () => ({ default: (await import('./camera/index.ts')).Camera }))

type Props = {
  again: boolean
  name: string
  busy: boolean
  onFile: (file: File) => Promise<boolean>
}

/**
 * Where a picture comes from: the camera in the page, or the tablet's own files. Where the page has no camera, the
 * browser brings its own screens for both.
 */
export function Sources({ again, name, busy, onFile }: Props) {
  const { photo: t } = useMessages('common')
  const camera = useRef<HTMLInputElement>(null)
  const shelf = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  useHold(open)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    setOpen(false)
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
      <Button
        busy={busy}
        icon={<IconCamera />}
        onPress={() => (hasCamera() ? setOpen(true) : camera.current?.click())}
      >
        {take}
      </Button>
      <Button busy={busy} kind="quiet" icon={<IconFile />} onPress={() => shelf.current?.click()}>
        {t.choose}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={name}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <Camera onUse={onFile} onOther={() => camera.current?.click()} onDone={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </div>
  )
}

/** A page that is not served safely has none; an old browser neither. */
const hasCamera = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined
