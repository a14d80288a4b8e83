import { acts } from './acts.id.ts'
import { cases } from './cases.id.ts'
import { satisfaction } from './satisfaction.id.ts'
import { villages } from './villages.id.ts'

/** Indonesian is the source: its shape is the type that every other language must fill. */
export const messages = {
  title: 'Kabupaten Banyuwangi',
  note: 'Pelayanan desa dan kelurahan',
  nav: { label: 'Halaman', overview: 'Ringkasan', work: 'Menunggu kami', satisfaction: 'Survei' },
  roles: { agency: 'Dinas', supervisor: 'Pengawas pengaduan', administrator: 'Administrator' },
  logOut: 'Keluar',
  loggedOut: 'Anda sudah keluar.',
  login: {
    title: 'Masuk ke kabupaten',
    ended: 'Sesi sudah habis. Masuk lagi, Anda kembali ke halaman tadi.',
    name: 'Nama masuk',
    passphrase: 'Kata sandi',
    passphraseHint: 'Sedikitnya 12 huruf. Spasi dan tanda baca ikut dihitung.',
    show: 'Tampilkan kata sandi',
    hide: 'Sembunyikan kata sandi',
    enter: 'Masuk',
    nameMissing: 'Isi nama masuk',
    passphraseMissing: 'Isi kata sandi',
    wrong: 'Nama atau kata sandi salah. Periksa huruf besar dan kecil.',
    tooMany: (p: { span: string }) => `Terlalu banyak percobaan. Coba lagi dalam ${p.span}.`,
    seconds: (n: number) => `${n} detik`,
    needsHttps: 'Alamat ini tidak aman. Buka halaman ini lewat https.',
  },
  offline: 'Server tidak terjangkau. Periksa jaringan, lalu coba lagi.',
  unreachable: 'Belum tersambung ke server',
  lost: 'Sambungan langsung terputus. Angka mungkin sudah berubah. Dicoba lagi sendiri.',
  stale: (p: { why: string }) => `Belum bisa diperbarui. ${p.why}`,
  asOf: (p: { t: string; n: number }) => `Data per ${p.t}, ${p.n} desa belum tersambung`,
  notFound: { title: 'Tidak ada di sini', body: 'Mungkin bukan untuk peran Anda, atau alamatnya salah.' },
  home: 'Ke ringkasan',
  villages,
  cases,
  acts,
  satisfaction,
}
