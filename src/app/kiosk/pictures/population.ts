import { card, clay, cream, disc, house, line, type Pictures } from './shapes.ts'

/** Kependudukan: papers that say who somebody is. */
export const population: Pictures = {
  'kelahiran-4in1': [
    cream(
      'M36 8c-10 0-17 7-17 16q0 5 3 9c-6 4-9 10-9 16 0 8 9 15 23 15s23-7 23-15c0-6-3-12-9-16q3-4 3-9c0-9-7-16-17-16z',
    ),
    clay(disc(36, 25, 10)),
    line('M32 24h.1M40 24h.1M33 29q3 2 6 0M22 38c8 8 18 13 31 14M51 40q-5 5-11 7'),
  ],
  'kematian-akta': [
    cream('M22 58V26q0-16 14-16t14 16v32z'),
    clay('M8 60q6-10 16-10h24q10 0 16 10z'),
    line('M30 28h12M30 37h12'),
  ],
  'kk-baru': [
    cream(card),
    clay(`M14 48q0-9 8-9t8 9zM42 48q0-9 8-9t8 9z${disc(22, 30, 5)}${disc(50, 30, 5)}`),
    line('M36 27v21'),
  ],
  'kk-perubahan-data': [cream(card), clay('M31 60l3-11 24-24 8 8-24 24z'), line('M17 28h20M17 37h13')],
  'kk-hilang-rusak': [
    cream('M31 16H14q-6 0-6 6v28q0 6 6 6h17l-5-10 6-10-6-10z'),
    clay('M41 16h17q6 0 6 6v28q0 6-6 6H41l-5-10 6-10-6-10z'),
    line('M14 30h5M14 40h5M52 30h5M52 40h5'),
  ],
  'ktp-el': [
    cream(card),
    clay(`M15 48q0-9 9-9t9 9z${disc(24, 31, 6)}`),
    line('M43 27h13v9H43zM43 46h13M49.500 27v9'),
  ],
  kia: [
    cream(card),
    clay(disc(25, 37, 10)),
    line('M25 27q1-5 6-4M22 36h.1M28 36h.1M22 41q3 3 6 0M43 29h13M43 38h13M43 47h8'),
  ],
  'pindah-keluar': [
    cream('M6 36L25 18l19 18v20q0 4-4 4H10q-4 0-4-4z'),
    clay('M30 38h16v-9l20 15-20 15v-9H30z'),
  ],
  'pindah-datang': [
    cream('M28 36l19-18 19 18v20q0 4-4 4H32q-4 0-4-4z'),
    clay('M6 38h16v-9l20 15-20 15v-9H6z'),
  ],
  'keterangan-domisili': [
    cream(house),
    clay('M36 56c-8-8-11-12-11-17a11 11 0 0 1 22 0c0 5-3 9-11 17z'),
    line('M36 39h.1'),
  ],
  'beda-identitas': [
    cream('M12 12h32q5 0 5 5v18q0 5-5 5H12q-5 0-5-5V17q0-5 5-5z'),
    clay('M28 30h32q5 0 5 5v20q0 5-5 5H28q-5 0-5-5V35q0-5 5-5z'),
    line('M35 41h18M35 49h18M49 36l-9 18M15 21h12'),
  ],
  'pengantar-nikah': [cream(disc(27, 44, 16)), line(disc(46, 44, 16)), clay('M21 11h12l5 7-11 11-11-11z')],
  'keterangan-ahli-waris': [
    line('M36 24v22M16 46v-3q0-7 7-7h26q7 0 7 7v3'),
    clay(disc(36, 17, 8)),
    cream(`${disc(16, 53, 7)}${disc(36, 53, 7)}${disc(56, 53, 7)}`),
  ],
}
