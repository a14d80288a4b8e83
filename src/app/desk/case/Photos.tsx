import { useLiveQuery } from 'dexie-react-hooks'
import type { Attachment } from '../../../domain/index.ts'
import { filesHere } from '../../../store/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { FileShelf, FileView } from '../../photos/index.ts'
import styles from './case.module.css'

type Props = { files: readonly Attachment[]; nameOf: (paper: string | undefined) => string }

/** What was photographed, by what it shows; what has not reached the server yet says so. */
export function Photos({ files, nameOf }: Props) {
  const { photo: t } = useMessages('common')
  const here = useLiveQuery(() => filesHere(files.map(({ sha256 }) => sha256)), [files])
  if (files.length === 0) return null
  return (
    <FileShelf>
      {files.map((file, at) => (
        <li key={file.sha256}>
          <FileView file={file} name={t.of({ paper: nameOf(file.paper), n: at + 1 })} />
          {here?.get(file.sha256) === 'waiting' && <p className={styles.aside}>{t.waiting}</p>}
        </li>
      ))}
    </FileShelf>
  )
}
