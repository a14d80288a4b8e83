import { useDeferredValue, useEffect, useState } from 'react'
import type { Search, Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useSay } from '../say.ts'
import { othersToFind, type Place, placeOf } from './places.ts'

/** So few letters say nothing yet. */
const FEWEST = 2

/** Where what was typed leads; undefined while nothing is looked for. */
export function useFound(services: readonly Service[], typed: string): readonly Place[] | undefined {
  const { home: t } = useMessages('kiosk')
  const say = useSay()
  const looked = useDeferredValue(typed.trim())
  const looking = looked.length >= FEWEST
  const search = useSearch(services, looking, say)
  if (!looking || search === undefined) return undefined
  return search(looked).flatMap((id) => placeOf(id, services, t, say) ?? [])
}

/** The search over all that is offered, made when somebody first types: the first page does not wait for it. */
function useSearch(
  services: readonly Service[],
  looking: boolean,
  say: ReturnType<typeof useSay>,
): Search | undefined {
  const { home: t } = useMessages('kiosk')
  const [search, setSearch] = useState<Search>()
  useEffect(() => {
    if (!looking) return
    let here = true
    void import('./finder.ts').then(({ findableOf, searchOver }) => {
      const offered = services.filter((service) => service.offered !== false)
      const findable = offered.map((service) => {
        const { named, ...rest } = findableOf(service)
        return { ...rest, named: [...new Set([...named, say(service.name)])] }
      })
      const made = searchOver([...findable, ...othersToFind(t)])
      if (here) setSearch(() => made)
    })
    return () => {
      here = false
    }
  }, [looking, services, t, say])
  return search
}
