import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, failed, ok, type Result } from '../problems.ts'
import { type Plan, plan } from './plan.ts'

/** Where the demonstration's secrets are kept, for whoever runs the server alone. */
export function fileIn(dataDir: string): string {
  return join(dataDir, 'demonstration.json')
}

/** The plan that was written; null where there is none. */
export async function readPlan(path: string): Promise<Result<Plan | null>> {
  try {
    const read = plan.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return read.success ? ok(read.data) : damaged(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ok(null)
    if (error instanceof SyntaxError) return damaged(path)
    throw error
  }
}

/** Writes it whole or not at all, and for its owner alone. */
export async function writePlan(path: string, content: Plan): Promise<void> {
  const unfinished = `${path}.${process.pid}`
  const file = await open(unfinished, 'w', 0o600)
  await file.chmod(0o600)
  await file.writeFile(`${JSON.stringify(content, null, 2)}\n`)
  await file.sync()
  await file.close()
  await rename(unfinished, path)
}

function damaged(path: string): Result<never> {
  return failed('BAD_SETTING', `${path} is not as this program wrote it. Move it away and start again.`)
}
