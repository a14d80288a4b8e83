type Details = { n: number; m: number; most: number; min: string; max: string; what: string; box: string }

/** What is wrong with an answer, by the catalogue's codes: what it is, then what to do. No blame. */
export const answerProblems = {
  required: (p: Details) => `Isi ${p.what}`,
  unknownField: () => 'Isian ini tidak dikenal. Panggil petugas.',
  wrongType: (p: Details) => `Isi ${p.what}`,
  notAnOption: () => 'Pilih salah satu jawaban',
  checklistIncomplete: (p: Details) => `Baru ${p.n} dari ${p.most}. Jawab semuanya.`,
  nikDigits: () => 'NIK hanya angka. Lihat KTP.',
  nikLength: (p: Details) => `NIK baru ${p.n} angka. Tambah ${p.m}.`,
  nikTooLong: (p: Details) => `NIK lebih ${p.m} angka. Hapus yang lebih.`,
  nikProvince: () => 'Awal NIK salah. Periksa angka 1-2.',
  nikDate: () => 'Tanggal di NIK salah. Periksa angka 7-12.',
  nikSerial: () => 'Akhir NIK salah. Periksa 4 angka terakhir.',
  nikIsFamilyCard: () => 'Ini No. KK. NIK ada di KTP.',
  kkDigits: () => 'No. KK hanya angka. Lihat atas KK.',
  kkLength: (p: Details) => `No. KK baru ${p.n} angka. Lihat atas KK.`,
  kkTooLong: (p: Details) => `No. KK lebih ${p.m} angka. Lihat atas KK.`,
  kkIsNik: () => 'Ini NIK. No. KK di atas kartu.',
  phoneDigits: () => 'Nomor HP hanya angka. Contoh 0812 3456 7890.',
  phoneShort: () => 'Nomor HP kurang angka. Contoh 0812 3456 7890.',
  phoneTooLong: () => 'Nomor HP kelebihan angka. Contoh 0812 3456 7890.',
  phonePrefix: () => 'Nomor HP mulai 08 atau +62. Periksa.',
  nameTooShort: () => 'Nama terlalu pendek. Tulis lengkap.',
  nameTooLong: (p: Details) => `Nama paling banyak ${p.most} huruf. Singkat sedikit.`,
  nameLetters: () => 'Nama hanya huruf. Hapus angka dan tanda.',
  badCharacters: () => 'Ada tanda yang tidak bisa dipakai. Tulis huruf dan angka saja.',
  tooLong: (p: Details) => `Paling banyak ${p.most} huruf. Singkat sedikit.`,
  format: (p: Details) => `Periksa ${p.what}. Ikuti contohnya.`,
  dateIncomplete: (p: Details) => `Tanggal belum lengkap. Isi ${p.box}.`,
  dateImpossible: () => 'Tanggal tidak ada. Contoh 27 3 1959.',
  dateFuture: () => 'Tanggal belum terjadi. Periksa tahunnya.',
  dateTooEarly: (p: Details) => `Tanggal terlalu lama. Paling awal ${p.min}.`,
  timeImpossible: () => 'Jam tidak ada. Contoh 14 30.',
  notANumber: () => 'Isi dengan angka saja',
  numberRange: (p: Details) => `Isi angka ${p.min} sampai ${p.max}`,
}

/** Asked for in its own words where the general sentence would be clumsy. */
export const requiredProblems = {
  nik: 'Isi NIK, 16 angka di KTP',
  familyCardNumber: 'Isi No. KK, 16 angka di atas KK',
  choice: 'Pilih salah satu jawaban',
  yesNo: 'Pilih Ya atau Tidak',
  date: 'Isi tanggal, bulan, dan tahun',
  phone: 'Isi nomor HP. Contoh 0812 3456 7890.',
}

/** What is odd but stops nobody: shown beside the answer before sending. */
export const answerWarnings = {
  nikRegion: () => 'NIK ini terdaftar di luar Banyuwangi. Sudah benar?',
  nikDateFuture: () => 'Tanggal di NIK belum terjadi. Periksa angka 7-12.',
  nikBirthDateDiffers: () => 'Tanggal lahir berbeda dengan NIK. Sudah benar?',
  nikSexDiffers: () => 'Jenis kelamin berbeda dengan NIK. Sudah benar?',
  kkUnusual: () => 'No. KK ini tidak biasa. Periksa lagi.',
  phoneUnusualLength: () => 'Nomor HP ini lebih pendek dari biasanya. Periksa lagi.',
  phoneLandline: () => 'Ini telepon rumah, bukan HP. Boleh dipakai.',
  nameOneWord: () => 'Nama anak sebaiknya dua kata atau lebih.',
  nameAbbreviated: () => 'Nama anak sebaiknya tidak disingkat.',
  dateLongAgo: (p: { days: number }) => `Sudah lewat ${p.days} hari. Petugas akan membantu.`,
}
