import { execFile } from 'node:child_process'
import { aProgram } from './program.ts'

type Said = { readonly code: number | null; readonly out: string; readonly err: string }

/** The operators' command as they type it. */
export interface AdminProgram {
  /** Runs it on the database of a data folder. */
  say(dataDir: string, ...args: string[]): Promise<Said>
  remove(): Promise<void>
}

/** Builds it. */
export async function anAdminProgram(): Promise<AdminProgram> {
  const { path, remove } = await aProgram('src/admin.ts')
  const say = (dataDir: string, ...args: string[]) =>
    new Promise<Said>((resolve) => {
      const env = { PATH: process.env.PATH, DATA_DIR: dataDir }
      const child = execFile(process.execPath, [path, ...args], { env }, (_error, out, err) =>
        resolve({ code: child.exitCode, out, err }),
      )
    })
  return { say, remove }
}
