import { readFile } from 'node:fs/promises'
import { codeOf } from '../../problems.ts'
import { homeIn } from './folder.ts'
import { readPostmaster } from './postmaster.ts'
import { DATABASE_NAME } from './role.ts'

/**
 * The address of the embedded database that a running server holds on this data folder, for tools beside it; null
 * where nothing says that one runs. Holds a password: never log it.
 */
export async function addressOfRunning(dataDir: string): Promise<string | null> {
  const home = homeIn(dataDir)
  const postmaster = await readPostmaster(home)
  if (!postmaster?.ready) return null
  const password = await readFile(home.password, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  return password && `postgres://postgres:${password.trim()}@127.0.0.1:${postmaster.port}/${DATABASE_NAME}`
}
