import type { Instant } from '../../domain/index.ts'
import { codeOf, reasonOf } from '../problems.ts'
import { type Done, refused, type Setting } from './command.ts'
import { readCommand } from './read-command.ts'

/**
 * Runs one command on what `open` gives, which is not asked for where the command cannot be understood.
 * A wrong word, or a database that fails, is a refusal that says what to do.
 */
export async function administer(
  args: readonly string[],
  now: Instant,
  open: () => Promise<Pick<Setting, 'database' | 'dataDir'>>,
): Promise<Done> {
  const asked = readCommand(args)
  if (!asked.ok) return asked
  const { run, words, options } = asked
  const place = await open()
  try {
    return await run({ ...place, now, words, options })
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return refused(`The database did not answer as it should (${reasonOf(error)}). Try again in a moment.`)
  }
}
