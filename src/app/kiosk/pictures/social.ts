import { clay, cream, heart, line, type Pictures, sheet } from './shapes.ts'

/** Sosial: help for those who have little. */
export const social: Pictures = {
  'sktm-umum': [cream(sheet), clay(heart), line('M25 22h10')],
  'usulan-dtsen': [
    cream(sheet),
    line('M24 24l3 3 6-6M24 36l3 3 6-6M24 48l3 3 6-6M41 36h7'),
    clay('M44 44h8v6h6v8h-6v6h-8v-6h-6v-8h6z'),
  ],
  'rantang-kasih': [
    line('M18 54h-7V20q0-11 11-11h28q11 0 11 11v34h-7'),
    clay('M18 32q1-10 18-10t18 10z'),
    cream('M18 32h36v15H18zM18 47h36v15H18z'),
  ],
  'bedah-rumah': [
    cream('M8 38L32 18l24 20v20q0 4-4 4H12q-4 0-4-4z'),
    line('M26 62V46h12v16M48 24L36 36'),
    clay('M40 14l9-8 17 17-8 9z'),
  ],
}
