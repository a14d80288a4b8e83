import type { Attachment } from '../../domain/index.ts'
import { AbsentFile } from './AbsentFile.tsx'
import { FileButton } from './FileButton.tsx'
import { useFile } from './useFile.ts'

/** A file of this tablet's village, from the tablet itself or else from the server. */
export function FileView({ file, name }: { file: Attachment; name: string }) {
  const shown = useFile(file)
  if (shown.is === 'absent') return <AbsentFile />
  return <FileButton file={file} name={name} url={shown.is === 'here' ? shown.url : null} />
}
