import { clay, cream, disc, line, type Pictures, sheet } from './shapes.ts'

/** Perizinan: what somebody means to do. */
export const licensing: Pictures = {
  'keterangan-usaha': [
    cream('M10 34h46v18H10z'),
    clay('M10 10h46l8 14H4z'),
    line('M15 24v10M51 24v10M56 40h9M49 52v10'),
    cream(disc(22, 56, 7)),
  ],
  'pendampingan-nib': [
    cream(sheet),
    line('M25 20h10'),
    clay('M30 48l-4 14 10-5 10 5-4-14z'),
    clay(disc(36, 40, 11)),
    line('M32 40l3 3 6-6'),
  ],
  'pengantar-skck': [
    cream('M36 8l24 8v18c0 15-10 25-24 30C22 59 12 49 12 34V16z'),
    clay('M36 8l24 8v18c0 15-10 25-24 30z'),
    line('M24 35l9 9 16-17'),
  ],
  'pengantar-kehilangan': [
    cream(disc(29, 29, 21)),
    clay('M44 50l6-6 16 16-6 6z'),
    line('M22 25q0-7 7-7t7 7q0 4-7 7v3M29 42h.1'),
  ],
  'pengantar-izin-keramaian': [
    line('M19 40l4 20h8l-4-20'),
    cream('M22 26h-8q-6 0-6 7t6 7h8z'),
    clay('M22 26l30-16v46L22 40z'),
    line('M60 26q5 7 0 14'),
  ],
  'pengantar-pbg': [
    cream('M10 62V30l26-18 26 18v32z'),
    line('M10 41h52M10 51h18M44 51h18M20 41v10M52 41v10M36 26v15'),
    clay('M28 62V46h16v16z'),
  ],
}
