import { parseArgs } from 'node:util'
import { instantOf } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { reasonOf } from '../problems.ts'
import { type Command, type Done, refused } from './command.ts'
import { listDevices, revoke } from './devices.ts'
import { addOne, listOfficers, renewPassphrase } from './officers.ts'
import { pair } from './pair.ts'
import { addMember, listStaff, renewPin } from './staff.ts'
import { USAGE } from './usage.ts'

const commands: Readonly<Record<string, Command>> = {
  pair,
  'staff list': listStaff,
  'staff add': addMember,
  'staff pin': renewPin,
  'officer list': listOfficers,
  'officer add': addOne,
  'officer passphrase': renewPassphrase,
  'device list': listDevices,
  'device revoke': revoke,
}

/** Runs one command on an open database. A wrong word is a refusal that says what to write instead. */
export async function administer(database: Database, args: readonly string[], millis: number): Promise<Done> {
  const parsed = parse(args)
  if (typeof parsed === 'string') return refused(parsed)
  const { positionals, values } = parsed
  const name = [positionals.slice(0, 2).join(' '), positionals[0] ?? ''].find((one) =>
    Object.hasOwn(commands, one),
  )
  const command = name === undefined ? undefined : commands[name]
  if (name === undefined || command === undefined) return refused(USAGE)
  const words = positionals.slice(name.split(' ').length)
  return command({ database, now: instantOf(millis), words, options: values })
}

function parse(args: readonly string[]) {
  const options = { hours: { type: 'string' }, agency: { type: 'string' } } as const
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    return `${reasonOf(error)}\n${USAGE}`
  }
}
