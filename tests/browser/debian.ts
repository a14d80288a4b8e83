import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where Debian's package puts it. */
const chromium = '/usr/bin/chromium'

/** Installs Debian's Chromium where that is possible (root, apt) and gives its path; else nothing. */
export function debianChromium(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  process.stderr.write('No browser here: installing chromium with apt-get\n')
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', 'chromium'])
  return existsSync(chromium) ? chromium : undefined
}

function apt(args: readonly string[]): void {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
