import { useState } from 'react'
import type { Attachment } from '../../domain/index.ts'
import { addFile, removeFile } from '../../store/index.ts'
import type { Looks } from './looks.ts'
import { type FileProblem, readFile } from './take.ts'

/** Of the last photo: being read, what it looks like, or why it was not taken. */
export type PhotoNews =
  | { readonly is: 'none' }
  | { readonly is: 'reading' }
  | { readonly is: 'kept'; readonly looks: Looks }
  | {
      readonly is: 'refused'
      readonly problem: FileProblem | 'FILE_LOST' | 'NO_ROOM' | 'STORAGE_FULL' | 'STORAGE_BROKEN'
    }

export type FilesChange = { readonly add: Attachment } | { readonly remove: string }

/** Keeps photos (of a paper) with a draft, and tells its owner of each change. */
export function usePhotos(draft: string, paper: string | undefined, onChange: (change: FilesChange) => void) {
  const [news, setNews] = useState<PhotoNews>({ is: 'none' })
  const told = (now: PhotoNews): boolean => {
    setNews(now)
    return now.is === 'kept'
  }
  /** True once it is safe here. */
  const take = async (file: File): Promise<boolean> => {
    setNews({ is: 'reading' })
    const read = await readFile(file)
    if (!read.ok) return told({ is: 'refused', problem: read.problem })
    const of = paper === undefined ? {} : { paper }
    const kept = await addFile(draft, { bytes: read.bytes, mime: read.mime, ...of })
    if (kept.ok) {
      onChange({ add: kept.attachment })
      return told({ is: 'kept', looks: read.looks })
    }
    // Of a form that was left meanwhile there is nobody to tell.
    return told(kept.problem === 'DRAFT_GONE' ? { is: 'none' } : { is: 'refused', problem: kept.problem })
  }
  const remove = async (sha256: string): Promise<void> => {
    await removeFile(draft, sha256)
    onChange({ remove: sha256 })
    setNews({ is: 'none' })
  }
  return { news, take, remove }
}
