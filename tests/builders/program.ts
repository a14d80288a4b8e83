import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** A program of the server as the build makes it: one file that plain node starts at once. */
export interface Program {
  readonly path: string
  remove(): Promise<void>
}

const root = join(import.meta.dirname, '../..')
/** Inside the project, so that packages are found. */
const artifacts = join(root, 'tests/.artifacts')

/** Bundles `entry` (from the project's root) for tests that kill whole processes. */
export async function aProgram(entry: string): Promise<Program> {
  await mkdir(artifacts, { recursive: true })
  const folder = await mkdtemp(join(artifacts, 'program-'))
  const path = join(folder, 'program.js')
  await build({
    entryPoints: [join(root, entry)],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  })
  await cp(join(root, 'src/server/db/migrations'), join(folder, 'migrations'), { recursive: true })
  return { path, remove: () => rm(folder, { recursive: true }) }
}
