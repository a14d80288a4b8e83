/** A code in an address: a server takes a name with a dot in it for a file. */
const dashed = (code: string): string => code.replaceAll('.', '-')

/** The village's code from an address. */
export const villageIn = (address = ''): string => address.replaceAll('-', '.')

/** The addresses of these pages. */
export const places = {
  home: '/kabupaten',
  work: '/kabupaten/menunggu',
  satisfaction: '/kabupaten/survei',
  village: (code: string) => `/kabupaten/desa/${dashed(code)}`,
  case: (village: string, id: string) => `/kabupaten/desa/${dashed(village)}/berkas/${id}`,
} as const
