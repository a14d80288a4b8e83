import type { enrolWords as id } from './enrol.id.ts'

/** Setting a tablet up, in Javanese. */
export const enrolWords: typeof id = {
  title: 'Pasang tablet niki',
  code: 'Kodhe pasang',
  hint: '8 aksara lan angka saking kabupatèn. Sepindhah mawon, betah internet.',
  keys: 'Papan aksara lan angka',
  erase: 'Busak',
  go: 'Pasang',
  working: 'Nyambungaken kabupatèn',
  short: (p) => `Kodhe nembé ${p.n} tandha. Tambahi ${p.m}.`,
  empty: 'Isi kodhe pasang, 8 tandha',
  offline: 'Kabupatèn dèrèng sambung. Priksani internet, lajeng cobi malih.',
  fetching: {
    title: 'Nyiapaken tablet',
    lead: 'Sepindhah mawon. Kenging wiwit nglayani sinambi ngentosi.',
    catalogue: 'Dhaftar layanan',
    cases: 'Panyuwunan désa niki',
    done: 'Siap',
    waiting: 'Ngentosi',
  },
  ready: {
    title: 'Tablet siap dipunginakaken',
    body: (p) => `Tablet niki nglayani ${p.office}.`,
  },
  storage: {
    kept: 'Simpenan tablet niki dipunjagi.',
    notKept: 'Pasang dados aplikasi supados data mboten kabusak.',
  },
  install: { go: 'Pasang ing tablet niki', body: 'Bikak kados aplikasi, ugi tanpa internet.' },
  guide: {
    title: 'Supados tetep mbikak lan aman',
    steps: [
      'Bikak menu browser (titik tiga). Pilih Instal aplikasi, utawi Tambahkan ke layar utama.',
      'Bikak Smart Kampung saking ikonipun.',
      'Pencet Tampilan, lajeng Layar kebak.',
      'Semataken aplikasi ing setèlan tablet, supados warga mboten medal.',
    ],
  },
  home: 'Wiwit nglayani',
  again: 'Pasang malih mawi kodhe énggal',
  unsent: 'Wonten data dèrèng kakintun. Sambungaken internet rumiyin.',
}
