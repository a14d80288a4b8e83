import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/index.ts'

type Named = { readonly kind: 'desa' | 'kelurahan'; readonly name: string }

/** What a village is called; its code until the names are here. They load only where they are needed. */
export function useVillageName(code: string): string {
  const { kindName } = useMessages('regency').villages
  const [known, setKnown] = useState<Named>()
  useEffect(() => {
    let here = true
    void import('../../../domain/reference/index.ts').then(({ findVillage }) => {
      if (here) setKnown(findVillage(code))
    })
    return () => {
      here = false
    }
  }, [code])
  return known === undefined ? code : kindName[known.kind](known.name)
}
