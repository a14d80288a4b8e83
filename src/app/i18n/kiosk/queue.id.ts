/** The office's queue: a place in it, and the screen that calls. */
export const queue = {
  before: (p: { n: number }) => (p.n === 0 ? 'Anda berikutnya' : `${p.n} orang sebelum Anda`),
  join: 'Ambil antrean',
  title: 'Antrean',
  come: (p: { no: string }) => `${p.no}, silakan ke loket`,
  nobody: 'Belum ada panggilan hari ini',
  waiting: (p: { n: number }) => (p.n === 0 ? 'Tidak ada yang menunggu' : `${p.n} orang menunggu`),
  earlier: 'Sudah dipanggil',
  sound: 'Nyalakan suara',
  say: (p: { no: string }) => `Nomor ${p.no}. Silakan ke loket.`,
}
