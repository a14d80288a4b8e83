import { parseArgs } from 'node:util'
import { makeBackup, restoreBackup } from './backups.ts'
import { type Command, type Options, refused } from './command.ts'
import { listDevices, revoke } from './devices.ts'
import { listHeld, refuse, release } from './held.ts'
import { verify } from './log.ts'
import { addOne, listOfficers, renewPassphrase } from './officers.ts'
import { pair } from './pair.ts'
import { importRescue } from './rescue.ts'
import { addMember, listStaff, renewPin } from './staff.ts'
import { USAGE } from './usage.ts'

/** `words` follow the name, all of them needed; `option` is the one option taken besides. */
type Entry = { readonly run: Command; readonly words: number; readonly option?: keyof Options }

const commands: Readonly<Record<string, Entry>> = {
  pair: { run: pair, words: 1, option: 'hours' },
  'staff list': { run: listStaff, words: 1 },
  'staff add': { run: addMember, words: 3 },
  'staff pin': { run: renewPin, words: 2 },
  'officer list': { run: listOfficers, words: 0 },
  'officer add': { run: addOne, words: 3, option: 'agency' },
  'officer passphrase': { run: renewPassphrase, words: 1 },
  'device list': { run: listDevices, words: 1 },
  'device revoke': { run: revoke, words: 2 },
  'held list': { run: listHeld, words: 1 },
  'held release': { run: release, words: 2 },
  'held refuse': { run: refuse, words: 2 },
  'log verify': { run: verify, words: 0 },
  import: { run: importRescue, words: 1 },
  backup: { run: makeBackup, words: 1 },
  restore: { run: restoreBackup, words: 1, option: 'replace' },
}

/** A command and its words, or what to write instead; nothing is looked up yet. */
export function readCommand(args: readonly string[]) {
  const given = parse(args)
  if (!given) return refused(USAGE)
  const name = [given.positionals.slice(0, 2).join(' '), given.positionals[0] ?? ''].find((one) =>
    Object.hasOwn(commands, one),
  )
  const entry = name === undefined ? undefined : commands[name]
  if (name === undefined || !entry) return refused(USAGE)
  const words = given.positionals.slice(name.split(' ').length)
  const stray = Object.keys(given.values).find((option) => option !== entry.option)
  if (stray) return refused(`${name} takes no --${stray}. See: npm run admin`)
  // An unquoted name would lose all but its first word without this.
  if (words.length !== entry.words) {
    return refused(
      `${name}: ${entry.words} words expected after it, ${words.length} given; several stand as one in quotes. See: npm run admin`,
    )
  }
  return { ok: true, run: entry.run, words, options: given.values } as const
}

/** Undefined where an option is none of ours or lacks its value. */
function parse(args: readonly string[]) {
  const options = {
    hours: { type: 'string' },
    agency: { type: 'string' },
    replace: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    return undefined
  }
}
