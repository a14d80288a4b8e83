import { describe, expect, test } from 'vitest'
import { findableOf, searchOver } from './index.ts'
import { catalogue } from './published.fixture.ts'

const search = searchOver(catalogue.services.map(findableOf))

/** What people type, and the service that must come first. */
const phrases: Readonly<Record<string, readonly string[]>> = {
  'kelahiran-4in1': [
    'akta lahir',
    'akte lahir anak',
    'akta kelahiran',
    'ahkta lahir',
    'bikin akta bayi',
    'anak saya baru lahir',
    'mau urus surat lahir',
    'bayi baru lair',
    'birth certificate',
  ],
  'kematian-akta': [
    'akta kematian',
    'akte mati',
    'surat kematian bapak',
    'suami saya meninggal',
    'ibu wafat',
    'mbah sedo',
    'kematain',
    'death certificate',
  ],
  'kk-baru': [
    'kk baru',
    'mau urus KK baru',
    'bikin kk',
    'pecah kk',
    'pisah KK dari orang tua',
    'kartu kelurga baru',
    'ganti kepala keluarga',
  ],
  'kk-perubahan-data': [
    'nama salah di kk',
    'ubah data kk',
    'ganti pekerjaan di kk',
    'perbaiki kk salah',
    'rubah kk',
    'tambah gelar',
  ],
  'kk-hilang-rusak': [
    'kk hilang',
    'kk ilang',
    'kk saya rusak',
    'kk sobek',
    'kk basah kena banjir',
    'kehilangan kk',
  ],
  'ktp-el': [
    'ktp',
    'ktp ilang',
    'KTP hilang',
    'ktp rusak',
    'bikin ktp baru',
    'rekam ktp',
    'rekam e-ktp',
    'umur 17 bikin ktp',
    'ktp patah',
    'lost id card',
  ],
  kia: ['kia', 'kartu anak', 'ktp anak', 'kartu identitas anak', 'kartu indentitas anak'],
  'pindah-keluar': [
    'surat pindah',
    'surat pindah keluar kota',
    'pindah ke bali',
    'pindah provinsi',
    'skpwni',
    'boyongan',
  ],
  'pindah-datang': [
    'pindah datang',
    'baru pindah ke desa ini',
    'lapor pendatang baru',
    'ganti alamat',
    'pindah masuk',
    'warga baru',
  ],
  'keterangan-domisili': [
    'domisili',
    'surat domisili',
    'domosili',
    'surat keterangan tempat tinggal',
    'surat kos',
  ],
  'beda-identitas': [
    'beda nama',
    'nama di ijazah beda',
    'beda tanggal lahir',
    'nama beda dengan ktp',
    'surat beda idetitas',
  ],
  'pengantar-nikah': [
    'nikah',
    'surat nikah',
    'mau kawin',
    'numpang nikah',
    'n1 n2 n4',
    'daftar KUA',
    'pengantar niikah',
    'rabi',
  ],
  'keterangan-ahli-waris': [
    'ahli waris',
    'ahliwaris',
    'surat waris tanah',
    'warisan bapak',
    'ali waris',
    'balik nama waris',
  ],
  'spm-kesehatan': [
    'surat miskin',
    'surat miskin rumah sakit',
    'berobat gratis',
    'tidak bisa bayar rumah sakit',
    'biaya operasi',
    'opname tidak mampu bayar',
  ],
  'usulan-pbi-jkn': [
    'bpjs mati',
    'bpjs',
    'bpjs gratis',
    'bpjs tidak aktif',
    'kis mati',
    'aktifkan bpjs',
    'bpsj mati',
    'nunggak iuran bpjs',
  ],
  'ambulans-desa': [
    'ambulans',
    'ambulan',
    'ambulance',
    'mobil desa',
    'antar ke rumah sakit',
    'pinjam mobil siaga',
    'amblans',
  ],
  'lapor-bumil-risti': ['ibu hamil', 'hamil resiko tinggi', 'bumil', 'tetangga hamil muda', 'pregnant'],
  'usulan-gizi-stunting': [
    'stunting',
    'gizi buruk',
    'anak kurang gizi',
    'balita kurus',
    'stanting',
    'makanan tambahan anak',
  ],
  'jemput-bola-rawat-warga': [
    'orang sakit di rumah',
    'kunjungan rumah',
    'ibu saya stroke',
    'lumpuh tidak bisa bangun',
    'dokter ke rumah',
  ],
  'sktm-pendidikan': [
    'sktm sekolah',
    'kip kuliah',
    'kip',
    'surat tidak mampu untuk sekolah',
    'keringanan spp',
  ],
  'penghasilan-orang-tua': [
    'penghasilan orang tua',
    'surat penghasilan',
    'slip gaji orang tua',
    'pengahsilan ortu',
    'keringanan ukt',
  ],
  'banyuwangi-cerdas': ['beasiswa', 'beasiswa kuliah', 'besiswa banyuwangi cerdas', 'bantuan kuliah'],
  'garda-ampuh': [
    'putus sekolah',
    'anak tidak sekolah lagi',
    'berhenti sekolah',
    'kejar paket c',
    'garda ampuh',
  ],
  'uang-saku-transport': ['uang saku', 'uang jajan sekolah', 'ongkos sekolah', 'uang transport siswa'],
  'keterangan-usaha': [
    'sku',
    'surat usaha',
    'surat keterangan usaha',
    'surat untuk pinjam bank',
    'kur bri',
    'surat ushaa',
    'modal dagang',
  ],
  'pendampingan-nib': ['nib', 'bikin nib', 'izin usaha', 'ijin usaha umkm', 'daftar oss'],
  'pengantar-izin-keramaian': [
    'izin keramaian',
    'ijin keramian',
    'hajatan',
    'mau orkesan dangdut',
    'izin tutup jalan',
    'sound system',
  ],
  'pengantar-pbg': ['imb', 'izin bangun rumah', 'ijin mendirikan bangunan', 'pbg'],
  'pengantar-skck': ['skck', 'kelakuan baik', 'surat untuk melamar kerja', 'surat berkelakuan baik', 'sckk'],
  'pengantar-kehilangan': [
    'surat kehilangan',
    'dompet hilang',
    'stnk ilang',
    'atm hilang',
    'lapor kehilangan',
    'kehilngan ijazah',
    'buku tabungan hilang',
  ],
  'sktm-umum': [
    'sktm',
    'surat tidak mampu',
    'surat keterangan tidak mampu',
    'surat kurang mampu',
    'wong ora nduwe',
  ],
  'usulan-dtsen': [
    'bansos',
    'bantuan sosial',
    'pkh',
    'daftar pkh',
    'blt',
    'kok tidak dapat bansos',
    'dtks',
    'bantuan beras',
  ],
  'rantang-kasih': [
    'rantang kasih',
    'lansia hidup sendiri',
    'nenek sebatang kara',
    'makan gratis untuk jompo',
    'mbah dewean',
  ],
  'bedah-rumah': [
    'bedah rumah',
    'rumah roboh',
    'rumah tidak layak huni',
    'atap bocor',
    'rtlh',
    'bantuan jamban',
    'omah rusak',
  ],
}

const table = Object.entries(phrases).flatMap(([id, typed]) => typed.map((words) => [words, id] as const))

describe('a search by need', () => {
  test('is tried with the words of every service', () => {
    expect(table.length).toBeGreaterThanOrEqual(120)
    expect(Object.keys(phrases).toSorted()).toEqual(catalogue.services.map(({ id }) => id).toSorted())
  })

  test.each(table)('%s finds %s first', (typed, id) => {
    expect(search(typed)[0]).toBe(id)
  })

  test.each(
    catalogue.services.flatMap((one) => [one.name.id, one.name.en].map((name) => [name, one.id] as const)),
  )('%s, a name, finds %s first', (name, id) => {
    expect(search(name)[0]).toBe(id)
  })

  test('shows at most five, and what was only begun', () => {
    for (const typed of ['surat', 'anak', 'rumah', 'kk', 'hilang']) {
      const found = search(typed)
      expect(found.length, typed).toBeGreaterThan(1)
      expect(found.length, typed).toBeLessThanOrEqual(5)
    }
    expect(search('ambul')).toEqual(['ambulans-desa'])
    expect(search('domis')).toContain('keterangan-domisili')
  })

  test('takes a word that is one as it is, whatever rarer word is like it', () => {
    const called = (id: string, ...names: string[]) => ({ id, named: names, called: [], about: [] })
    const all = [
      called('rude', 'petugas tidak ramah'),
      called('a', 'rumah sakit'),
      called('b', 'rumah roboh'),
    ]
    expect(searchOver(all)('rumah')).toEqual(['a', 'b'])
    expect(searchOver(all)('rmah')).toContain('rude')
  })

  test.each(['', '  ', '?!', 'xyzzy', 'pesawat terbang', 'saya mau', '3510996703590001', 'a'.repeat(10_000)])(
    'finds nothing in %j',
    (typed) => {
      expect(search(typed)).toEqual([])
    },
  )
})
