import { useEffect, useState } from 'react'
import { type Catalogue, findService, loadCatalogue, type Service } from '../../../domain/index.ts'
import { calls } from '../line/index.ts'

let known: Catalogue | undefined

/** The services by id, once the catalogue is here. */
export function useServices(): (id: string) => Service | undefined {
  const catalogue = useCatalogue()
  return (id) => catalogue && findService(catalogue, id)
}

/** The catalogue, which is asked for once a visit. */
export function useCatalogue(): Catalogue | undefined {
  const [catalogue, setCatalogue] = useState(known)
  useEffect(() => {
    if (catalogue !== undefined) return
    void fetchCatalogue().then(setCatalogue)
  }, [catalogue])
  return catalogue
}

async function fetchCatalogue(): Promise<Catalogue | undefined> {
  if (known !== undefined) return known
  const reply = await calls.catalogue()
  if (!reply.ok) return undefined
  const { version: _, ...definitions } = reply.value
  const loaded = loadCatalogue(definitions)
  if (loaded.ok) known = loaded.value
  return known
}
