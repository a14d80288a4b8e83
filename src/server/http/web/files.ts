import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { type Compressed, compress } from '../base/compress.ts'
import { policies } from '../base/headers.ts'

/** A file of the built tablet, as it is answered. `path` begins with a slash. */
export interface WebFile {
  readonly path: string
  readonly name: string
  readonly type: string
  readonly etag: string
  readonly cache: string
  readonly policy: string
  /** Nothing until it has been made in the background; the plain file is answered meanwhile. */
  compressed: Compressed
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
const textual = /^(text|application|image\/svg)/

/** Everything that may be asked for, by path; a file of a kind we do not know is not served. Null: no such folder. */
export async function readWebFolder(folder: string): Promise<Map<string, WebFile> | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null)
  if (entries === null) return null
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = await Promise.all(names.map((name) => readWebFile(folder, name)))
  return new Map(files.flatMap((file) => (file ? [[file.path, file]] : [])))
}

/** Makes the compressed forms, one file after another, so that starting up is not held up. */
export async function compressFiles(folder: string, files: Iterable<WebFile>): Promise<void> {
  for (const file of files) {
    if (textual.test(file.type)) file.compressed = await compress(await readFile(join(folder, file.name)))
  }
}

async function readWebFile(folder: string, full: string): Promise<WebFile | null> {
  const type = types[extname(full)]
  if (type === undefined) return null
  const name = relative(folder, full).split(sep).join('/')
  const digest = createHash('sha256')
    .update(await readFile(full))
    .digest('base64url')
  const etag = digest.slice(0, 22)
  return { path: `/${name}`, name, type, etag, cache: cacheOf(name), policy: policyOf(name), compressed: {} }
}

/** Names under `assets/` carry a hash of their content; everything else is asked for again each time. */
function cacheOf(name: string): string {
  return name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function policyOf(name: string): string {
  if (name === 'sw.js') return policies.serviceWorker
  return name.includes('pin-worker') ? policies.vaultWorker : policies.page
}
