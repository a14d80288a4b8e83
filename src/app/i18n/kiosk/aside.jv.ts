import type { aside as id } from './aside.id.ts'

/** A form that waits under a code, in Javanese. */
export const aside: typeof id = {
  put: 'Simpen rumiyin, lajengaken mangké',
  title: 'Isian panjenengan kasimpen',
  lead: 'Foto utawi cathet kodhe niki.',
  code: (p) => `Kodhe ${p.code}`,
  how: [
    'Pencet Lajengaken mawi kodhe ing tablet pundi kémawon ing désa niki.',
    'Ketik kodhe niki.',
    'Tablet sanès ngertos menawi sampun wonten jaringan.',
  ],
  until: (p) => `Kenging dipunginakaken ngantos ${p.t}.`,
  done: 'Rampung',
  link: 'Lajengaken mawi kodhe',
  find: 'Lajengaken isian',
  findLead: 'Ketik kodhe ingkang panjenengan simpen.',
  label: 'Kodhe 8 angka',
  go: 'Padosi',
  short: (p) => `Kodhe nembé ${p.n} angka. Tambahi ${p.missing}.`,
  empty: 'Isi kodhe, 8 angka',
  wrong: 'Kodhe menika mboten wonten ing mriki. Priksani angkanipun.',
  wait: (p) => `Kathah sanget anggènipun nyobi. Entosi ${p.span}, lajeng cobi malih.`,
  seconds: (n) => `${n} detik`,
  gone: 'Layanan niki sampun mboten wonten. Tanglet petugas.',
  found: 'Isian kapanggih',
  formChanged: 'Pitakènipun sampun éwah. Priksani malih wangsulan panjenengan.',
  photosElsewhere: 'Foto saking tablet sanès mboten tumut. Foto malih ing mriki.',
  goOn: 'Lajengaken',
}
