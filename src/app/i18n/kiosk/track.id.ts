/** Following a ticket from home: the regency's public page. */
export const track = {
  lead: 'Keadaan dan waktu saja, tanpa nama.',
  other: 'Cek nomor lain',
  none: (p: { no: string }) => `${p.no} belum diketahui kabupaten`,
  noneBody: 'Mungkin tablet desa belum tersambung. Coba lagi nanti.',
  tooMany: 'Terlalu banyak mencoba. Tunggu sejam, lalu coba lagi.',
  offline: 'Belum tersambung. Periksa internet Anda, lalu coba lagi.',
  again: 'Coba lagi',
  hint: 'Nomor lengkap di tanda terima, misalnya 052002-A0001-8.',
}
