/** What changed for staff, under the day from which it holds: an update adds a day of its own. */
export const news = {
  ready: 'Ada yang baru di versi ini.',
  look: 'Lihat yang baru',
  title: 'Yang baru',
  done: 'Mengerti',
  changes: {
    '2026-11-24': [
      'Kiosk berbahasa Jawa juga, dan membacakan halaman bila tablet punya suara.',
      'Foto berkas diambil langsung di halaman, dengan garis bantu.',
      'Tablet yang tidak dipakai menampilkan jam layanan, syarat, dan maklumat.',
      'Warga bisa menilai pelayanan di kiosk setelah selesai.',
    ] as readonly string[],
  },
}
