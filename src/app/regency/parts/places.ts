/** The addresses of these pages. */
export const places = {
  home: '/kabupaten',
  work: '/kabupaten/menunggu',
  village: (code: string) => `/kabupaten/desa/${code}`,
  case: (village: string, id: string) => `/kabupaten/desa/${village}/berkas/${id}`,
} as const
