import type { FileRow } from '../../store/index.ts'
import { backoff } from '../engine/index.ts'
import { problemOf, type SyncProblem } from '../problem.ts'
import type { UploadPorts } from './ports.ts'
import { upload } from './upload.ts'

/** Uploads under way. `notice`: a file was added, or the network is back. */
export type Uploading = { readonly notice: () => void; readonly stop: () => void }

/** Files looked at in one round: one that the server will not take holds up no other. */
const ROUND = 20

/**
 * Brings every waiting file to the server, one at a time and for ever: what stops it is tried again under the engine's
 * back-off. Apart from the engine, so that no photo holds up an event.
 */
export function runUploads(ports: UploadPorts): Uploading {
  let failures = 0
  let busy = false
  let again = false
  let stopped = false
  let callOff = (): void => {}

  const notice = (): void => {
    callOff()
    if (busy) again = true
    else void work()
  }

  async function work(): Promise<void> {
    busy = true
    let problem: SyncProblem | null = null
    do {
      again = false
      // A bug is thrown on, for whoever watches the console; uploading itself tries again.
      problem = await round(ports, () => stopped).catch((bug: unknown) => {
        void Promise.reject(bug)
        return problemOf('UNKNOWN')
      })
      failures = problem === null ? 0 : failures + 1
    } while (again && problem === null && !stopped)
    busy = false
    if (problem === null || stopped) return
    if (problem.code === 'AUTH_EXPIRED') ports.renew()
    callOff = ports.timer(backoff(failures - 1, problem.retryAfterMs, ports.chance()), notice)
  }

  notice()
  return {
    notice,
    stop: () => {
      stopped = true
      callOff()
    },
  }
}

/** Uploads what waits until nothing does. Null where all went well; else the last thing that did not. */
async function round(ports: UploadPorts, isStopped: () => boolean): Promise<SyncProblem | null> {
  let found: SyncProblem | null = null
  const tried = new Set<string>()
  for (;;) {
    const seen = await ports.store.read({ filesIn: { state: 'waiting', limit: ROUND } })
    if (!seen.ok) return problemOf(seen.problem)
    const file: FileRow | undefined = seen.value.filesIn.find(({ sha256 }) => !tried.has(sha256))
    if (file === undefined || isStopped()) return found
    tried.add(file.sha256)
    const problem = await upload(ports, file)
    found = problem ?? found
    if (problem !== null && !isOfTheFile(problem)) return problem
  }
}

const ofTheFile: readonly string[] = [
  'CHECKSUM',
  'FILE_TYPE_WRONG',
  'TOO_LARGE',
  'MALFORMED',
  'NOT_FOUND',
  'OFFSET_WRONG',
  'STORAGE_BROKEN',
]

/** True where another file may well go through. */
function isOfTheFile({ code }: SyncProblem): boolean {
  return ofTheFile.includes(code)
}
