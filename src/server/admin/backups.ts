import { resolve } from 'node:path'
import { backup, restore } from '../backup/index.ts'
import { prepareFolders } from '../files/index.ts'
import { type Command, type Done, done, refused, type Setting } from './command.ts'

export const makeBackup = onFile(async (path, { place, now }) => {
  const made = await backup(place, path, now)
  if (!made.ok) return made
  const { rows, files, missing, bytes } = made.value
  return done(
    `${path}: ${rows} rows and ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`,
    ...(missing > 0 ? [`${missing} files on record are not in DATA_DIR: is it the server's?`] : []),
    'It holds personal data and the hashes of secrets: keep it as safe as the server itself.',
  )
})

export const restoreBackup = onFile(async (path, { place, options }) => {
  const restored = await restore(place, path, { replace: options.replace === true })
  if (!restored.ok) return restored
  const { rows, files, madeAt, epoch } = restored.value
  return done(
    `${rows} rows and ${files} files of ${madeAt} are back, as epoch ${epoch}.`,
    'Tablets give back what they wrote since. Do again what was done at the regency since: decisions, answers,',
    'officers, staff, new and revoked tablets.',
  )
})

type OnFile = Omit<Setting, 'database'> & { readonly place: Parameters<typeof backup>[0] }

/** A command on a backup file, its first word. */
function onFile(work: (path: string, setting: OnFile) => Promise<Done>): Command {
  return async ({ database, ...setting }) => {
    const folders = await prepareFolders(setting.dataDir)
    if (!folders.ok) return refused(folders.problem.message)
    const [file = ''] = setting.words
    return work(resolve(file), { ...setting, place: { database, folders: folders.value } })
  }
}
