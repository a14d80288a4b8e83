import type { Form } from './catalogue/index.ts'

/**
 * What a complaint asks, in the catalogue's own terms, so that one engine asks services and complaints alike. Name
 * and telephone may stay empty: whoever complains may stay unknown, and is then answered under the ticket alone.
 */
export const complaintForm: Form = {
  sections: [
    {
      id: 'complaint',
      title: { id: 'Pengaduan', en: 'Complaint' },
      fields: [
        {
          name: 'category',
          type: 'choice',
          label: { id: 'Jenis pengaduan', en: 'Kind of complaint' },
          ask: { id: 'Pengaduan Anda tentang apa?', en: 'What is your complaint about?' },
          required: true,
          open: true,
          options: [
            { code: 'service', label: { id: 'Pelayanan kantor', en: 'Service at an office' } },
            { code: 'officer', label: { id: 'Sikap petugas', en: 'Conduct of an officer' } },
            { code: 'aid', label: { id: 'Bantuan sosial', en: 'Social aid' } },
            { code: 'health', label: { id: 'Kesehatan', en: 'Health' } },
            { code: 'education', label: { id: 'Sekolah', en: 'School' } },
            { code: 'road', label: { id: 'Jalan dan jembatan', en: 'Roads and bridges' } },
            { code: 'water', label: { id: 'Air bersih dan irigasi', en: 'Water and irrigation' } },
            { code: 'environment', label: { id: 'Sampah dan lingkungan', en: 'Waste and environment' } },
            { code: 'safety', label: { id: 'Keamanan', en: 'Safety' } },
            { code: 'other', label: { id: 'Hal lain', en: 'Something else' } },
          ],
        },
        {
          name: 'text',
          type: 'textarea',
          label: { id: 'Isi pengaduan', en: 'Complaint' },
          ask: { id: 'Apa yang terjadi?', en: 'What happened?' },
          hint: {
            id: 'Tulis singkat: apa, kapan, dan siapa yang terkena.',
            en: 'In short: what, when, and who is affected.',
          },
          required: true,
          maxLength: 1000,
        },
        {
          name: 'place',
          type: 'text',
          label: { id: 'Tempat', en: 'Place' },
          ask: { id: 'Di mana kejadiannya?', en: 'Where did it happen?' },
          hint: {
            id: 'Nama jalan, dusun, RT/RW, atau tempat yang mudah dikenali.',
            en: 'A street, hamlet, RT/RW, or a place that people know.',
          },
          required: false,
          maxLength: 120,
        },
        {
          name: 'reporterName',
          type: 'personName',
          label: { id: 'Nama pelapor', en: 'Your name' },
          ask: { id: 'Siapa nama Anda?', en: 'What is your name?' },
          hint: {
            id: 'Tanpa nama juga boleh. Tetap dijawab.',
            en: 'You may leave it out. We answer all the same.',
          },
          required: false,
        },
        {
          name: 'reporterPhone',
          type: 'phone',
          label: { id: 'Nomor HP', en: 'Telephone' },
          ask: { id: 'Berapa nomor HP Anda?', en: 'What is your telephone number?' },
          hint: {
            id: 'Untuk mengabari Anda. Contoh 0812 3456 7890.',
            en: 'So that we can tell you. Like 0812 3456 7890.',
          },
          required: false,
        },
      ],
    },
  ],
}
