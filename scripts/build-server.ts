import { cp } from 'node:fs/promises'
import { build } from 'esbuild'

/** The server and the operators' command, a file each; packages stay in node_modules, SQL files are folded in as text. */
await build({
  entryPoints: ['src/server.ts', 'src/admin.ts'],
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  loader: { '.sql': 'text' },
  logLevel: 'warning',
})

// Read by name at start, from beside the program.
await cp('src/server/db/migrations', 'dist/migrations', { recursive: true })
