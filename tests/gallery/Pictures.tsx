import { ServicePicture } from '../../src/app/kiosk/pictures/index.ts'
import { Tile, TileGrid } from '../../src/app/ui/index.ts'
import { catalogueData } from '../../src/domain/catalogue/services/index.ts'
import { loadCatalogue } from '../../src/domain/index.ts'
import { Piece } from './Piece.tsx'

const loaded = loadCatalogue(catalogueData)
const services = loaded.ok ? loaded.value.services : []

/** One picture a service, beside each other: they must look drawn by one hand. */
export const Pictures = () => (
  <Piece name="ServicePicture">
    <TileGrid min={300}>
      {services.map((service) => (
        <Tile
          key={service.id}
          to="/"
          label={service.name.id}
          picture={<ServicePicture service={service} />}
        />
      ))}
    </TileGrid>
  </Piece>
)
