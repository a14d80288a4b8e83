import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const sources = ['src', 'public', 'scripts', 'index.html', 'package.json', 'vite.config.ts']
const results = ['dist/server.js', 'dist/web/sw.js']

/** Vitest's global setup of the journeys: they try what `npm run build` makes, so it is made where it is old. */
export function setup(): void {
  const made = Math.min(...results.map((file) => timeOf(join(root, file))))
  const changed = Math.max(...sources.map((place) => newestIn(join(root, place))))
  if (made > changed) return
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the build failed:\n${stdout}\n${stderr}`)
}

function newestIn(place: string): number {
  if (!statSync(place).isDirectory()) return timeOf(place)
  return Math.max(0, ...readdirSync(place).map((name) => newestIn(join(place, name))))
}

/** When a file was written last, in milliseconds; 0 for one that is not there. */
function timeOf(file: string): number {
  return existsSync(file) ? statSync(file).mtimeMs : 0
}
