import { clay, cream, disc, line, type Pictures, sheet } from './shapes.ts'

/** Pendidikan: what a pupil carries, wears or is given. */
export const education: Pictures = {
  'sktm-pendidikan': [cream(sheet), clay('M20 38l16-8 16 8-16 8z'), line('M27 42v9q9 6 18 0v-9M26 22h10')],
  'banyuwangi-cerdas': [
    cream('M18 36v14q0 9 18 9t18-9V36l-18 9z'),
    clay('M4 29l32-15 32 15-32 15z'),
    line('M65 31v17'),
  ],
  'garda-ampuh': [
    cream('M14 34q0-20 22-20t22 20v24q0 5-5 5H19q-5 0-5-5z'),
    clay('M23 42h26v15H23z'),
    line('M28 14q0-7 8-7t8 7M24 32h24'),
  ],
  'uang-saku-transport': [
    cream('M13 12h46q5 0 5 5v37H8V17q0-5 5-5z'),
    clay('M15 21h17v14H15zM40 21h17v14H40z'),
    cream(`${disc(20, 55, 6)}${disc(52, 55, 6)}`),
    line('M8 44h56'),
  ],
  'penghasilan-orang-tua': [
    cream(sheet),
    clay(disc(47, 50, 14)),
    line(disc(47, 50, 6)),
    line('M25 22h11M25 32h12M25 42h5'),
  ],
}
