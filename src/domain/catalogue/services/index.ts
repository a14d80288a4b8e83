/** The services that this release brings, as the server publishes them. Tablets pull them: import it lazily there. */
import { digestOf } from '../../hash.ts'
import codeLists from '../codelists.json'
import shared from '../shared.json'
import kelahiran from './kelahiran-4in1.json'
import domisili from './keterangan-domisili.json'
import usaha from './keterangan-usaha.json'
import sktmPendidikan from './sktm-pendidikan.json'
import sktmUmum from './sktm-umum.json'
import spmKesehatan from './spm-kesehatan.json'

/** The catalogue as JSON: read it with `loadCatalogue`. */
export const catalogueData: unknown = {
  codeLists,
  shared,
  services: [kelahiran, domisili, spmKesehatan, sktmPendidikan, usaha, sktmUmum],
}

/** Names the catalogue's content: the first 16 hexadecimal digits of the SHA-256 of its JSON. */
export const catalogueVersion: string = digestOf(JSON.stringify(catalogueData)).slice(0, 16)
