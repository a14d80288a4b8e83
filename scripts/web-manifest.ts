import { existsSync } from 'node:fs'
import type { ManifestOptions } from 'vite-plugin-pwa'

/** Screenshots of the install dialog, made by `npm run screenshots`; one that is not there is left out. */
const screenshots = [
  { src: 'screenshots/kiosk-1280x800.png', sizes: '1280x800', form_factor: 'wide' as const },
  { src: 'screenshots/desk-1280x800.png', sizes: '1280x800', form_factor: 'wide' as const },
  { src: 'screenshots/kiosk-360x740.png', sizes: '360x740', form_factor: 'narrow' as const },
]

/** What the tablet needs to install the page as an application. Colours are `primary` and `bg` of the tokens. */
export const webManifest: Partial<ManifestOptions> = {
  id: '/',
  scope: '/',
  start_url: '/',
  lang: 'id',
  dir: 'ltr',
  name: 'Smart Kampung',
  short_name: 'Smart Kampung',
  description: 'Pelayanan desa dan kelurahan yang tetap jalan tanpa internet',
  categories: ['government', 'productivity'],
  display: 'standalone',
  theme_color: '#075269',
  background_color: '#faf6ee',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icon-maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    { name: 'Ajukan permohonan', short_name: 'Permohonan', url: '/' },
    { name: 'Sampaikan pengaduan', short_name: 'Pengaduan', url: '/pengaduan' },
    { name: 'Cek permohonan', short_name: 'Cek', url: '/cek' },
    { name: 'Loket petugas', short_name: 'Loket', url: '/loket' },
  ],
  screenshots: screenshots
    .filter((shot) => existsSync(new URL(`../public/${shot.src}`, import.meta.url)))
    .map((shot) => ({ ...shot, type: 'image/png' })),
}
