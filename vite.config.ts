import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { webManifest } from './scripts/web-manifest.ts'

const regency = process.env.REGENCY_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      registerType: 'prompt',
      // The page registers its worker itself, through its trusted-types policy.
      injectRegister: false,
      manifest: webManifest,
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,woff2,wasm,json}', 'icon-*.png'],
        globIgnores: ['screenshots/**', 'chunks.json'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
  ],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows no data: or inline sources, so nothing may be folded into code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'chunks.json',
  },
  server: { proxy: { '/v1': regency, '/healthz': regency, '/readyz': regency } },
})
