import { IconTrash } from '@tabler/icons-react'
import type { Attachment } from '../../domain/index.ts'
import { sayProblem, useMessages } from '../i18n/index.ts'
import { Button, VisuallyHidden } from '../ui/index.ts'
import { FileShelf } from './FileShelf.tsx'
import { FileView } from './FileView.tsx'
import styles from './photos.module.css'
import { Sources } from './Sources.tsx'
import { type FilesChange, type PhotoNews, usePhotos } from './usePhotos.ts'

/** Of one event (docs/protocol.md). */
export const MOST_PHOTOS = 8

type Props = {
  draft: string
  /** The requirement that the photos show, where it is one. */
  paper?: string
  /** What they show, in words. */
  name: string
  files: readonly Attachment[]
  /** True where the event can take no more. */
  full: boolean
  onChange: (change: FilesChange) => void
}

/** Photos of one thing, mostly a paper: take, choose, look, remove. Each is safe on the tablet before it is shown. */
export function PhotoField({ draft, paper, name, files, full, onChange }: Props) {
  const { photo: t } = useMessages('common')
  const { news, take, remove } = usePhotos(draft, paper, onChange)
  return (
    <div className={styles.field}>
      <FileShelf>
        {files.map((file, at) => (
          <Taken
            key={file.sha256}
            file={file}
            name={t.of({ paper: name, n: at + 1 })}
            onRemove={() => void remove(file.sha256)}
          />
        ))}
      </FileShelf>
      {full ? (
        <p>{t.most({ n: MOST_PHOTOS })}</p>
      ) : (
        <Sources again={files.length > 0} name={name} busy={news.is === 'reading'} onFile={take} />
      )}
      <News news={news} />
    </div>
  )
}

function Taken({ file, name, onRemove }: { file: Attachment; name: string; onRemove: () => void }) {
  const { photo: t } = useMessages('common')
  return (
    <li className={styles.one}>
      <FileView file={file} name={name} />
      <Button kind="quiet" icon={<IconTrash />} onPress={onRemove}>
        {t.remove}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </li>
  )
}

function News({ news }: { news: PhotoNews }) {
  const { photo: t, problems } = useMessages('common')
  if (news.is === 'refused') {
    return (
      <p role="alert" className={styles.problem}>
        {sayProblem(problems, news.problem)}
      </p>
    )
  }
  const looks = { dark: t.dark, blurred: t.blurred, fine: t.kept }
  const said = { none: '', reading: t.reading, kept: news.is === 'kept' ? looks[news.looks] : '' }
  return <p role="status">{said[news.is]}</p>
}
