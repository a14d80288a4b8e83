import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installHint, missingLibraries } from './libraries.ts'

type Packaged =
  | { readonly is: 'ready'; readonly executablePath: string; readonly env: Readonly<Record<string, string>> }
  | { readonly is: 'unusable'; readonly why: string }

const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))
const home = join(cache, 'packaged-chromium')

/** The Chromium inside `@sparticuz/chromium`, unpacked once beside it; with its own libraries where ours lack. */
export async function packagedChromium(): Promise<Packaged> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { is: 'unusable', why: `it is made for Linux x64, this is ${process.platform} ${process.arch}` }
  }
  if (!existsSync(home)) await unpack()
  const executablePath = join(home, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }
  if (missingLibraries(executablePath).length === 0) return { is: 'ready', executablePath, env: fonts }

  const own = { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') }
  const missing = missingLibraries(executablePath, own)
  if (missing.length === 0) return { is: 'ready', executablePath, env: { ...fonts, ...own } }
  return { is: 'unusable', why: `this machine lacks ${missing.join(', ')}. ${installHint(missing)}` }
}

/**
 * Unpacks into a private folder and moves it into place whole, so that a second test process never
 * starts a half-written program. The package unpacks into TMPDIR, and its libraries only where it
 * believes itself in a cloud function: both are said for just this call.
 */
async function unpack(): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const { default: chromium } = await import('@sparticuz/chromium')
  const fresh = mkdtempSync(join(cache, 'unpacking-'))
  await withEnvironment({ TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, () =>
    chromium.executablePath(),
  )
  try {
    renameSync(fresh, home)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(home)) throw error // else another process was first
  }
}

async function withEnvironment<T>(values: Record<string, string>, run: () => Promise<T>): Promise<T> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, values)
  try {
    return await run()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
