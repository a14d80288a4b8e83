import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { debianChromium } from './debian.ts'
import { packagedChromium } from './packaged.ts'

/** A browser that can be started here: its program, and what its process needs in the environment. */
export type FoundBrowser = {
  readonly from: 'CHROME_PATH' | 'installed' | 'packaged' | 'apt'
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The browser to test with: CHROME_PATH, else an installed Chrome or Chromium, else the one inside the
 * npm package, else (root on Debian) one installed by apt. Throws with what to install if none can run.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.CHROME_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist`)
    return { from: 'CHROME_PATH', executablePath: named, env: {} }
  }
  const installed = installedChrome()
  if (installed) return { from: 'installed', executablePath: installed, env: {} }
  const packaged = await packagedChromium()
  if (packaged.is === 'ready') return { from: 'packaged', ...packaged }
  const fetched = debianChromium()
  if (fetched) return { from: 'apt', executablePath: fetched, env: {} }
  throw new Error(noBrowser(packaged.why))
}

/** Path of the first Chrome or Chromium on this machine, if any. */
function installedChrome(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...places].find((path) => existsSync(path))
}

function noBrowser(why: string): string {
  return [
    'The browser journeys need a Chromium, and none can run here.',
    `The one in node_modules: ${why}`,
    'Install one (Debian, Ubuntu: sudo apt-get install chromium), or name yours: CHROME_PATH=/path/to/chrome npm test',
  ].join('\n')
}
