import type { Instant } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { codeOf, reasonOf } from '../problems.ts'
import { type Done, refused } from './command.ts'
import { readCommand } from './read-command.ts'

/**
 * Runs one command on the database that `open` gives, which is not asked for where the command cannot be understood.
 * A wrong word, or a database that fails, is a refusal that says what to do.
 */
export async function administer(
  args: readonly string[],
  now: Instant,
  open: () => Promise<Database>,
): Promise<Done> {
  const asked = readCommand(args)
  if (!asked.ok) return asked
  const { run, words, options } = asked
  const database = await open()
  try {
    return await run({ database, now, words, options })
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return refused(`The database did not answer as it should (${reasonOf(error)}). Try again in a moment.`)
  }
}
