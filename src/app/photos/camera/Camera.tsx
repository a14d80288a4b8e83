import { IconCamera } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Notice } from '../../ui/index.ts'
import styles from './camera.module.css'
import { type Shot, shotOf } from './shot.ts'
import { type Stream, useStream } from './useStream.ts'

type Props = {
  /** Keeps a picture; false where it could not be kept, which is then said outside. */
  onUse: (file: File) => Promise<boolean>
  /** The tablet's own camera program or its files, where this camera cannot be had. */
  onOther: () => void
  onDone: () => void
}

/** The camera in the page: a frame to fit the paper into, the picture to look at, again or the next page. */
export function Camera({ onUse, onOther, onDone }: Props) {
  const { photo: t } = useMessages('common')
  const { stream, video } = useStream()
  const [shot, setShot] = useState<Shot | null>(null)
  const [kept, setKept] = useState(0)
  const take = async () => setShot(video.current && (await shotOf(video.current)))
  const use = async ({ file }: Shot) => {
    setShot(null)
    if (await onUse(file)) setKept((n) => n + 1)
    else onDone()
  }
  if (stream === 'closed') return <Closed onOther={onOther} onDone={onDone} />
  return (
    <>
      <div className={styles.view}>
        <video ref={video} className={styles.video} muted playsInline aria-label={t.camera.view} />
        {shot === null ? <div className={styles.frame} aria-hidden="true" /> : <Picture file={shot.file} />}
      </div>
      <p role="status">{said(stream, shot, kept, t)}</p>
      <Actions>
        {shot === null ? (
          <>
            <Button
              kind="primary"
              icon={<IconCamera size={24} />}
              busy={stream !== 'live'}
              onPress={() => void take()}
            >
              {t.take}
            </Button>
            <Button onPress={onDone}>{t.camera.done}</Button>
          </>
        ) : (
          <>
            <Button kind="primary" onPress={() => void use(shot)}>
              {t.camera.use}
            </Button>
            <Button onPress={() => setShot(null)}>{t.camera.again}</Button>
          </>
        )}
      </Actions>
    </>
  )
}

type Words = ReturnType<typeof useMessages<'common'>>['photo']

function said(stream: Stream, shot: Shot | null, kept: number, t: Words): string {
  if (stream === 'asking') return t.camera.asking
  if (shot !== null)
    return { dark: t.camera.dark, blurred: t.camera.blurred, fine: t.camera.look }[shot.looks]
  return kept === 0 ? t.camera.fit : t.camera.next({ n: kept })
}

/** The picture over the camera, which goes on behind it. */
function Picture({ file }: { file: File }) {
  const { photo: t } = useMessages('common')
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url === undefined ? null : <img className={styles.picture} src={url} alt={t.camera.taken} />
}

/** Refused, missing, or held by another program: what else can be done. */
function Closed({ onOther, onDone }: Pick<Props, 'onOther' | 'onDone'>) {
  const { photo: t, act } = useMessages('common')
  return (
    <>
      <div role="alert">
        <Notice tone="warn" title={t.camera.closed} level="h3">
          <p>{t.camera.closedBody}</p>
        </Notice>
      </div>
      <Actions>
        <Button kind="primary" onPress={onOther}>
          {t.camera.other}
        </Button>
        <Button onPress={onDone}>{act.close}</Button>
      </Actions>
    </>
  )
}
