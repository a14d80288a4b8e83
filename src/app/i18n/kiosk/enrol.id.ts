/** Setting a tablet up, once, by whoever installs it. */
export const enrolWords = {
  title: 'Pasang tablet ini',
  code: 'Kode pemasangan',
  hint: '8 huruf dan angka dari kabupaten. Sekali pakai, perlu internet.',
  keys: 'Papan huruf dan angka',
  erase: 'Hapus',
  go: 'Pasang',
  working: 'Menghubungi kabupaten',
  short: (p: { n: number; m: number }) => `Kode baru ${p.n} tanda. Tambah ${p.m}.`,
  empty: 'Isi kode pemasangan, 8 tanda',
  offline: 'Kabupaten belum terhubung. Periksa internet, lalu coba lagi.',
  fetching: {
    title: 'Menyiapkan tablet',
    lead: 'Sekali saja. Boleh mulai melayani sambil menunggu.',
    catalogue: 'Daftar layanan',
    cases: 'Permohonan desa ini',
    done: 'Siap',
    waiting: 'Menunggu',
  },
  ready: {
    title: 'Tablet siap dipakai',
    body: (p: { office: string }) => `Tablet ini melayani ${p.office}.`,
  },
  storage: {
    kept: 'Penyimpanan tablet ini dijaga.',
    notKept: 'Pasang sebagai aplikasi agar data tidak terhapus.',
  },
  install: { go: 'Pasang di tablet ini', body: 'Buka seperti aplikasi, juga tanpa internet.' },
  guide: {
    title: 'Supaya tetap terbuka dan aman',
    steps: [
      'Buka menu browser (tiga titik). Pilih Instal aplikasi, atau Tambahkan ke layar utama.',
      'Buka Smart Kampung dari ikonnya.',
      'Tekan Tampilan, lalu Layar penuh.',
      'Sematkan aplikasi di pengaturan tablet, supaya warga tidak keluar.',
    ] as readonly string[],
  },
  home: 'Mulai melayani',
  again: 'Pasang ulang dengan kode baru',
  unsent: 'Ada data belum terkirim. Sambungkan internet dulu.',
}
