import { spawnSync } from 'node:child_process'

/** Debian's package for each library that the packaged browser links and a bare machine may lack. */
const packages: Readonly<Record<string, string>> = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
  'libuuid.so.1': 'libuuid1',
}

/** Names of the shared libraries that this program links and the machine does not have. */
export function missingLibraries(program: string, env: Readonly<Record<string, string>> = {}): string[] {
  const ldd = spawnSync('ldd', [program], { encoding: 'utf8', env: { ...process.env, ...env } })
  return missingIn(ldd.stdout ?? '')
}

/** The libraries that an `ldd` listing calls not found. */
export function missingIn(listing: string): string[] {
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].flatMap((match) => match[1] ?? [])
}

/** What a person types to get them. */
export function installHint(missing: readonly string[]): string {
  const wanted = new Set(missing.map((library) => packages[library] ?? library))
  return `On Debian or Ubuntu: sudo apt-get install -y ${[...wanted].join(' ')}`
}
