import { existsSync, readFileSync, renameSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Chunks, firstLoad, laterEntry } from './chunks.ts'

/** What a cheap tablet on a village line downloads before the kiosk's first page. */
const limitKiB = 150
const web = 'dist/web'

// The list of chunks is for this check, not for the public: it leaves the served folder.
if (existsSync(`${web}/chunks.json`)) renameSync(`${web}/chunks.json`, 'dist/chunks.json')
const chunks: Chunks = JSON.parse(readFileSync('dist/chunks.json', 'utf8'))

const first = firstLoad(chunks, ['index.html', ...laterParts()])
const kiB = first.reduce((sum, file) => sum + gzipSync(readFileSync(`${web}/${file}`)).length, 0) / 1024
process.stdout.write(
  `kiosk's first JavaScript: ${kiB.toFixed(1)} KiB gzip in ${first.length} files, at most ${limitKiB}\n`,
)
if (kiB > limitKiB) {
  process.stderr.write(`over the budget by ${(kiB - limitKiB).toFixed(1)} KiB: load a part of it later\n`)
  process.exitCode = 1
}

for (const room of ['desk', 'regency']) {
  const entry = laterEntry(chunks, room)
  const file = entry && chunks[entry]?.file
  const apart = file && !first.includes(file)
  process.stdout.write(`${room}: ${apart ? `separate, ${file}` : 'NOT a chunk of its own'}\n`)
  if (!apart) process.exitCode = 1
}

/** The kiosk's own chunk and its Indonesian words, where they are not in the entry already. */
function laterParts(): string[] {
  const words = ['common', 'kiosk'].map((part) => `src/app/i18n/${part}/id.ts`)
  return [laterEntry(chunks, 'kiosk') ?? [], ...words].flat().filter((source) => source in chunks)
}
