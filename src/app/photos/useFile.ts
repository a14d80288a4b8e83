import { useEffect, useState } from 'react'
import type { Attachment } from '../../domain/index.ts'
import { fileOnTablet } from '../../store/index.ts'
import { fileFromServer } from '../../sync/index.ts'

export type ShownFile = { readonly is: 'coming' | 'absent' } | { readonly is: 'here'; readonly url: string }

/** The bytes of a file as an address for this page: from this tablet, else from the server. */
export function useFile({ sha256, size, mime }: Attachment): ShownFile {
  const [shown, setShown] = useState<ShownFile>({ is: 'coming' })
  useEffect(() => {
    let url: string | null = null
    let gone = false
    const show = (blob: Blob | null): void => {
      if (gone) return
      url = blob && URL.createObjectURL(blob)
      setShown(url === null ? { is: 'absent' } : { is: 'here', url })
    }
    const file = { sha256, size, mime }
    void fileOnTablet(file).then(async (blob) => show(blob ?? (await fileFromServer(file))))
    return () => {
      gone = true
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [sha256, size, mime])
  return shown
}
