const who = { agency: 'permohonan', supervisor: 'pengaduan', administrator: 'berkas' }

/** Words of the overview, the table of villages and the page of one village. */
export const villages = {
  title: 'Ringkasan kabupaten',
  sentence: {
    late: (p: { role: keyof typeof who; late: number; soon: number }) =>
      p.soon === 0
        ? `${p.late} ${who[p.role]} lewat batas waktu`
        : `${p.late} ${who[p.role]} lewat batas waktu, ${p.soon} hampir lewat`,
    soon: (p: { role: keyof typeof who; soon: number }) => `${p.soon} ${who[p.role]} hampir lewat`,
    calm: (p: { role: keyof typeof who }) => `Tidak ada ${who[p.role]} yang hampir lewat`,
  },
  figures: {
    label: 'Angka utama',
    open: 'Berkas terbuka',
    late: 'Lewat batas',
    waitingForRegency: 'Menunggu kami',
    attention: 'Perlu perhatian',
    waiting: 'Catatan masih di tablet',
  },
  worst: {
    cases: 'Lima yang paling mendesak',
    villages: 'Lima desa yang paling tertinggal',
    none: 'Tidak ada yang menunggu.',
    noneVillages: 'Tidak ada desa yang tertinggal.',
    all: 'Lihat semua yang menunggu',
    lateCases: (p: { n: number }) => `${p.n} lewat batas`,
    openCases: (p: { n: number }) => `${p.n} terbuka`,
  },
  table: {
    title: 'Desa dan kelurahan',
    search: 'Cari desa',
    district: 'Kecamatan',
    all: 'Semua kecamatan',
    shown: (p: { n: number; of: number }) => `${p.n} dari ${p.of} desa dan kelurahan`,
    csv: 'Unduh CSV',
    print: 'Cetak',
    file: (p: { t: string }) => `desa-${p.t}.csv`,
    sort: 'Urutkan menurut',
    usual: 'Yang memakai tablet dahulu',
    sortAgain: 'Urutan sudah berubah. Urutkan lagi',
    none: 'Tidak ada desa yang cocok',
    noneBody: 'Periksa ejaan, atau pilih semua kecamatan.',
    clear: 'Tampilkan semua',
    scroll: 'Tabel desa dan kelurahan, bisa digeser',
    filters: (p: { search: string; district: string }) =>
      [p.search && `Cari: ${p.search}`, p.district && `Kecamatan ${p.district}`].filter(Boolean).join(', ') ||
      'Semua desa dan kelurahan',
    printed: (p: { t: string }) => `Dicetak ${p.t}`,
  },
  export: {
    title: 'Unduh CSV',
    lead: (p: { n: number }) => `Angka dari ${p.n} desa dan kelurahan. Ketik kata sandi sekali lagi.`,
  },
  columns: {
    village: 'Desa / kelurahan',
    code: 'Kode',
    kind: 'Jenis',
    district: 'Kecamatan',
    open: 'Terbuka',
    late: 'Lewat batas',
    attention: 'Perlu perhatian',
    waiting: 'Di tablet',
    stopped: 'Ditolak / ditahan',
    contact: 'Kontak terakhir',
    tablets: 'Tablet',
  },
  kinds: { desa: 'Desa', kelurahan: 'Kelurahan' },
  kindName: { desa: (name: string) => `Desa ${name}`, kelurahan: (name: string) => `Kelurahan ${name}` },
  ago: (p: { span: string }) => `${p.span} lalu`,
  justNow: 'baru saja',
  never: 'belum pernah',
  since: (p: { n: number; span: string }) => `${p.n} sejak ${p.span} lalu`,
  stopped: (p: { refused: number; held: number }) => `${p.refused} / ${p.held}`,
  stoppedLong: (p: { refused: number; held: number }) => `${p.refused} ditolak, ${p.held} ditahan`,
  village: {
    district: (p: { name: string }) => `Kecamatan ${p.name}`,
    facts: 'Keadaan desa',
    tablets: (p: { n: number }) => (p.n === 0 ? 'belum ada' : `${p.n} tablet`),
    waiting: (p: { n: number }) => (p.n === 0 ? 'tidak ada' : `${p.n} catatan`),
    noneStopped: 'tidak ada',
    noCases: 'Isi berkas hanya untuk dinas dan pengawas pengaduan.',
  },
  pairing: {
    title: 'Pasang tablet baru',
    body: 'Kode ini untuk satu tablet, sekali pakai. Bacakan atau tulis, jangan dikirim lewat grup.',
    make: 'Buat kode pasang',
    code: 'Kode pasang',
    until: (p: { t: string }) => `Berlaku sampai ${p.t}. Kode tidak ditampilkan lagi.`,
  },
}
