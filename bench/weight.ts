import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import type { Figure } from './report.ts'

/** What the screens bring anyhow: the domain, with its schemas and hashes. */
const elsewhere = /domain\/index\.ts$|^zod|^@noble|^canonicalize|^#sha256/

/** The sync engine with its store and Dexie, as a program that uses all of it would load them. */
export async function engineWeight(): Promise<Figure> {
  const weight = await gzipped(`export * from './src/sync/index.ts'; export * from './src/store/index.ts'`)
  const detail = { 'of which Dexie': await gzipped(`export { Dexie, liveQuery, RangeSet } from 'dexie'`) }
  const rest = { p95: null, floor: null, target: 45, better: 'less', detail } as const
  return { what: 'engine with its store', unit: 'KiB gzip', median: weight, ...rest }
}

async function gzipped(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'chrome120',
    external: ['./pin-worker.ts?worker&url'],
    plugins: [apart],
    define: { 'import.meta.env.DEV': 'false' },
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1_024
}

const apart: Plugin = {
  name: 'apart',
  setup: (bundler) => bundler.onResolve({ filter: elsewhere }, ({ path }) => ({ path, external: true })),
}
