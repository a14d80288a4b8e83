import type { Service } from '../../../domain/index.ts'
import { fills, Picture } from '../../ui/index.ts'
import { groupPictures } from './groups.tsx'
import { pictures } from './pictures.ts'

/** A service's own picture; that of its group for one that the regency added since. */
export function ServicePicture({ service: { id, group } }: { service: Pick<Service, 'id' | 'group'> }) {
  const shapes = pictures[id]
  if (shapes === undefined) return groupPictures[group]
  return (
    <Picture>
      {shapes.map(([fill, path]) => (
        <path key={path} className={fills[fill]} d={path} />
      ))}
    </Picture>
  )
}
