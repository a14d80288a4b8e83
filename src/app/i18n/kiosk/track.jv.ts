import type { track as id } from './track.id.ts'

/** Following a ticket from home, in Javanese. */
export const track: typeof id = {
  lead: 'Namung kawontenan lan wekdal, tanpa asma.',
  other: 'Cek nomer sanès',
  none: (p) => `${p.no} dèrèng dipunmangertosi kabupatèn`,
  noneBody: 'Mbok menawi tablet désa dèrèng nyambung. Cobi malih mangké.',
  tooMany: 'Kathah sanget anggènipun nyobi. Entosi sejam, lajeng cobi malih.',
  offline: 'Dèrèng nyambung. Priksani internet panjenengan, lajeng cobi malih.',
  again: 'Cobi malih',
  hint: 'Nomer jangkep ing tandha tampi, tuladha 052002-A0001-8.',
}
