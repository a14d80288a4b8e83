import { card, clay, cream, disc, line, type Pictures, sheet } from './shapes.ts'

/** Kesehatan: whom it helps, or with what. */
export const health: Pictures = {
  'spm-kesehatan': [cream(sheet), clay('M32 29h8v8h8v8h-8v8h-8v-8h-8v-8h8z')],
  'usulan-pbi-jkn': [cream(card), clay('M36 51C21 41 21 26 30 26q5 0 6 5 1-5 6-5c9 0 9 15-6 25z')],
  'lapor-bumil-risti': [
    cream('M26 26q9-5 13 4l2 8q9 2 9 11 0 7-9 8v6H24V34q0-6 2-8z'),
    clay(disc(31, 15, 8)),
    line('M31 36q2 8 11 9'),
  ],
  'jemput-bola-rawat-warga': [
    cream('M12 24h48q4 0 4 4v28q0 4-4 4H12q-4 0-4-4V28q0-4 4-4z'),
    line('M25 24v-6q0-6 6-6h10q6 0 6 6v6'),
    clay('M32 30h8v8h8v8h-8v8h-8v-8h-8v-8h8z'),
  ],
  'ambulans-desa': [
    cream('M10 18h28q4 0 4 4v32H6V22q0-4 4-4z'),
    clay('M42 28h11l13 14v12H42z'),
    cream(`${disc(20, 55, 6)}${disc(53, 55, 6)}`),
    line('M24 26v14M17 33h14'),
  ],
  'usulan-gizi-stunting': [
    cream('M16 38q4-15 20-15t20 15z'),
    clay('M8 38h56q0 16-16 23H24Q8 54 8 38z'),
    line('M28 15q-4-4 0-8M44 15q-4-4 0-8'),
  ],
}
