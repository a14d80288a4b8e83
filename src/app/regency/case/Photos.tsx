import type { OpenedCase } from '../../../protocol/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { AbsentFile, FileButton, FileShelf } from '../../photos/index.ts'

export type Shown = OpenedCase['entries'][number]['attachments']

type Props = { village: string; files: Shown; nameOf: (paper: string | undefined) => string }

/** What was photographed, by what it shows; each is fetched when it is looked at. */
export function Photos({ village, files, nameOf }: Props) {
  const { photo: t } = useMessages('common')
  if (files.length === 0) return null
  return (
    <FileShelf>
      {files.map((file, at) => (
        <li key={file.sha256}>
          <Photo village={village} file={file} name={t.of({ paper: nameOf(file.paper), n: at + 1 })} />
        </li>
      ))}
    </FileShelf>
  )
}

type PhotoProps = { village: string; file: Shown[number]; name: string }

function Photo({ village, file, name }: PhotoProps) {
  if (!file.stored) return <AbsentFile />
  return <FileButton file={file} name={name} url={`/v1/regency/blobs/${village}/${file.sha256}`} />
}
