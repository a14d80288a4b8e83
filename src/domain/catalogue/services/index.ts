/** The services that this release brings, as the server publishes them. Tablets pull them: import it lazily there. */
import { digestOf } from '../../hash.ts'
import codeLists from '../codelists.json'
import local from '../local.json'
import shared from '../shared.json'
import ambulansDesa from './ambulans-desa.json'
import banyuwangiCerdas from './banyuwangi-cerdas.json'
import bedaIdentitas from './beda-identitas.json'
import bedahRumah from './bedah-rumah.json'
import gardaAmpuh from './garda-ampuh.json'
import jemputBolaRawatWarga from './jemput-bola-rawat-warga.json'
import kelahiran from './kelahiran-4in1.json'
import kematianAkta from './kematian-akta.json'
import keteranganAhliWaris from './keterangan-ahli-waris.json'
import domisili from './keterangan-domisili.json'
import usaha from './keterangan-usaha.json'
import kia from './kia.json'
import kkBaru from './kk-baru.json'
import kkHilangRusak from './kk-hilang-rusak.json'
import kkPerubahanData from './kk-perubahan-data.json'
import ktpEl from './ktp-el.json'
import laporBumilRisti from './lapor-bumil-risti.json'
import pendampinganNib from './pendampingan-nib.json'
import pengantarIzinKeramaian from './pengantar-izin-keramaian.json'
import pengantarKehilangan from './pengantar-kehilangan.json'
import pengantarNikah from './pengantar-nikah.json'
import pengantarPbg from './pengantar-pbg.json'
import pengantarSkck from './pengantar-skck.json'
import penghasilanOrangTua from './penghasilan-orang-tua.json'
import pindahDatang from './pindah-datang.json'
import pindahKeluar from './pindah-keluar.json'
import rantangKasih from './rantang-kasih.json'
import sktmPendidikan from './sktm-pendidikan.json'
import sktmUmum from './sktm-umum.json'
import spmKesehatan from './spm-kesehatan.json'
import uangSakuTransport from './uang-saku-transport.json'
import usulanDtsen from './usulan-dtsen.json'
import usulanGiziStunting from './usulan-gizi-stunting.json'
import usulanPbiJkn from './usulan-pbi-jkn.json'

/** The catalogue as JSON: read it with `loadCatalogue`. Services stand in the order in which they are shown. */
export const catalogueData: unknown = {
  codeLists,
  shared,
  local,
  services: [
    kelahiran,
    kematianAkta,
    kkBaru,
    kkPerubahanData,
    kkHilangRusak,
    ktpEl,
    kia,
    pindahKeluar,
    pindahDatang,
    domisili,
    bedaIdentitas,
    pengantarNikah,
    keteranganAhliWaris,
    spmKesehatan,
    usulanPbiJkn,
    ambulansDesa,
    laporBumilRisti,
    usulanGiziStunting,
    jemputBolaRawatWarga,
    sktmPendidikan,
    penghasilanOrangTua,
    banyuwangiCerdas,
    gardaAmpuh,
    uangSakuTransport,
    usaha,
    pendampinganNib,
    pengantarIzinKeramaian,
    pengantarPbg,
    pengantarSkck,
    pengantarKehilangan,
    sktmUmum,
    usulanDtsen,
    rantangKasih,
    bedahRumah,
  ],
}

/** Names the catalogue's content: the first 16 hexadecimal digits of the SHA-256 of its JSON. */
export const catalogueVersion: string = digestOf(JSON.stringify(catalogueData)).slice(0, 16)
