import type { rating as id } from './rating.id.ts'

/** The satisfaction survey, in Javanese. */
export const rating: typeof id = {
  link: 'Biji pelayanan',
  of: (p) => `Pitakèn ${p.n} saking 9. Tanpa asma.`,
  ask: {
    requirements: 'Pripun sarat pelayananipun?',
    procedure: 'Pripun urutan pelayananipun?',
    time: 'Pripun rikatipun?',
    fee: 'Pripun waragadipun?',
    product: 'Pripun asilipun?',
    competence: 'Pripun kabisanipun petugas?',
    conduct: 'Pripun sikepipun petugas?',
    complaints: 'Pripun anggènipun nanggapi wadulan?',
    facilities: 'Pripun kantor lan sarananipun?',
  },
  hint: {
    requirements: 'Berkas ingkang dipunsuwun gampil lan cetha?',
    procedure: 'Urutanipun gampil dipuntindakaken?',
    time: 'Cocog kaliyan wekdal ingkang dipunjanji?',
    fee: 'Kedahipun Rp0.',
    product: 'Cocog kaliyan ingkang panjenengan suwun?',
    competence: 'Petugas ngertos lan trampil?',
    conduct: 'Petugas sopan lan grapyak?',
    complaints: 'Saran lan wadulan dipunmirengaken?',
    facilities: 'Resik, sekéca, gampil dipunparani?',
  },
  answers: ['Mboten saé', 'Kirang saé', 'Saé', 'Saé sanget'],
  assisted: 'Tiyang sanès mbiyantu mencet',
  done: 'Matur nuwun. Wangsulan sampun kasimpen.',
  doneBody: 'Wangsulan panjenengan tanpa asma utawi nomer.',
  already: 'Sampun dipunbiji. Matur nuwun.',
  alreadyBody: 'Saben panyuwunan dipunbiji sepindhah.',
  unfinished: 'Dèrèng rampung',
  unfinishedBody: 'Pelayanan dipunbiji sasampunipun rampung.',
  home: 'Rampung',
}
