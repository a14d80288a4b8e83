import { useMessages } from '../../i18n/index.ts'
import { EmptyState, Tile, TileGrid, VisuallyHidden } from '../../ui/index.ts'
import { ServicePicture } from '../pictures/index.ts'
import type { Place } from './places.ts'

/** What a search found, the likeliest first; or what to do where it found nothing. */
export function Found({ places }: { places: readonly Place[] }) {
  const { home } = useMessages('kiosk')
  const { search: t } = home
  return (
    <>
      <VisuallyHidden>
        <span role="status">{places.length === 0 ? t.none : t.found({ n: places.length })}</span>
      </VisuallyHidden>
      {places.length === 0 ? (
        <EmptyState title={t.none}>{t.noneBody}</EmptyState>
      ) : (
        <TileGrid min={420}>
          {places.map(({ to, label, note, service }) => (
            <Tile
              key={to}
              to={to}
              label={label}
              note={note}
              picture={service && <ServicePicture service={service} />}
            />
          ))}
        </TileGrid>
      )}
    </>
  )
}
