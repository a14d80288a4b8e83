import type { queue as id } from './queue.id.ts'

/** The office's queue, in Javanese. */
export const queue: typeof id = {
  before: (p) => (p.n === 0 ? 'Sasampunipun niki panjenengan' : `${p.n} tiyang sadèrèngipun`),
  join: 'Mundhut antrian',
  title: 'Antrian',
  come: (p) => `${p.no}, mangga dhateng lokèt`,
  nobody: 'Dinten niki dèrèng wonten timbalan',
  waiting: (p) => (p.n === 0 ? 'Mboten wonten ingkang ngentosi' : `${p.n} tiyang ngentosi`),
  earlier: 'Sampun dipuntimbali',
  sound: 'Urubaken swanten',
  say: (p) => `Nomer ${p.no}. Mangga dhateng lokèt.`,
}
