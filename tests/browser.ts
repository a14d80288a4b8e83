import { spawnSync } from 'node:child_process'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { type FoundBrowser, findBrowser } from './browser/find.ts'

/** Quiet and alone: no sandbox (root), no first-run page, no call home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type LaunchOptions = NonNullable<Parameters<typeof chromium.launch>[0]>
type PersistentOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>

let found: Promise<FoundBrowser> | undefined

/** Starts a browser with no memory: every context is new. */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(await complete(options))
}

/** Starts a browser on this profile folder: what it stored before, it still has. */
export async function launchPersistent(
  profileDir: string,
  options: PersistentOptions = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileDir, await complete(options))
}

async function complete<Options extends LaunchOptions>(options: Options): Promise<Options> {
  found ??= findBrowser()
  const { executablePath, env } = await found
  return {
    ...options,
    executablePath,
    args: [...flags, ...(options.args ?? [])],
    env: { ...process.env, ...env, ...options.env },
  }
}

/** The number of the process that holds a profile: the browser itself, none of its children. */
export function browserOn(profile: string): number {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' })
  const line = stdout
    .split('\n')
    .find((one) => one.includes(`--user-data-dir=${profile}`) && !one.includes('--type='))
  const pid = Number(line?.trim().split(/\s+/)[0])
  if (!(pid > 0)) throw new Error(`no browser runs on ${profile}`)
  return pid
}
