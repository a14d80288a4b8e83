import { resolve } from 'node:path'
import { backup, restore } from '../backup/index.ts'
import { type Command, done } from './command.ts'

export const makeBackup: Command = async ({ database, now, words: [file = ''] }) => {
  const path = resolve(file)
  const made = await backup(database, path, now)
  if (!made.ok) return made
  const { rows, bytes } = made.value
  return done(
    `${path}: ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB.`,
    'It holds personal data and the hashes of secrets: keep it as safe as the server itself.',
  )
}

export const restoreBackup: Command = async ({ database, words: [file = ''], options }) => {
  const restored = await restore(database, resolve(file), { replace: options.replace === true })
  if (!restored.ok) return restored
  const { rows, madeAt, epoch } = restored.value
  return done(
    `${rows} rows of ${madeAt} are back, as epoch ${epoch}. Tablets give back what they wrote since.`,
    'Do again what was done at the regency since: decisions, answers, officers, staff, new and revoked tablets.',
  )
}
