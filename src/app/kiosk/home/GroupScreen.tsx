import { Navigate, useParams } from 'react-router'
import type { Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { BackLink, EmptyState, Page, Tile, TileGrid } from '../../ui/index.ts'
import { ServicePicture } from '../pictures/index.ts'
import { useSay } from '../say.ts'
import styles from './home.module.css'

/** More services than this stand by their names alone where the screen is low, so that all are in sight. */
const MANY = 8

/** The services of one group. */
export function GroupScreen({ services }: { services: readonly Service[] }) {
  const { group: t, home } = useMessages('kiosk')
  const say = useSay()
  const { group = '' } = useParams()
  if (!isGroup(home.groups, group)) return <Navigate to="/" replace />
  const here = services.filter((service) => service.group === group && service.offered !== false)
  const many = here.length > MANY
  return (
    <Page
      title={t.title({ group: home.groups[group].name })}
      lead={many ? undefined : t.lead}
      width="wide"
      back={<BackLink to="/" />}
    >
      {here.length === 0 ? (
        <Nothing preparing={services.length === 0} />
      ) : (
        <div className={many ? styles.many : undefined}>
          <TileGrid min={many ? 340 : 420}>
            {here.map((service) => (
              <Tile
                key={service.id}
                to={`/layanan/${service.id}`}
                label={say(service.name)}
                note={say(service.summary)}
                picture={<ServicePicture service={service} />}
              />
            ))}
          </TileGrid>
        </div>
      )}
    </Page>
  )
}

/** No service here; or none anywhere yet, on a tablet that is still fetching them. */
function Nothing({ preparing }: { preparing: boolean }) {
  const { group: t, home } = useMessages('kiosk')
  if (preparing) return <EmptyState title={home.preparing.title}>{home.preparing.body}</EmptyState>
  return <EmptyState title={t.none}>{t.noneBody}</EmptyState>
}

const isGroup = <G extends object>(groups: G, group: string): group is Extract<keyof G, string> =>
  Object.hasOwn(groups, group)
