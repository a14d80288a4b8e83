import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { aRegencyProgram } from '../tests/builders/regency-program.ts'
import type { Figure } from './report.ts'

/** The server at rest with the demonstration's data: its memory beside PostgreSQL, and how soon it answers again. */
export async function idleServer(): Promise<readonly Figure[]> {
  const first = await aRegencyProgram({ DEMONSTRATION: 'on' })
  await pause(3_000)
  const memory = residentMiB(first.pid)
  await first.stop()
  const began = performance.now()
  const again = await first.restart()
  const ready = await fetch(`${again.url}/readyz`)
  const seconds = (performance.now() - began) / 1_000
  await again.remove()
  if (!ready.ok) throw new Error('the server is not ready')
  return [
    { what: 'second start until ready', value: seconds, unit: 's', target: 5, better: 'less', detail: {} },
    ...(memory === null
      ? []
      : [
          {
            what: 'idle server',
            value: memory,
            unit: 'MiB resident',
            target: 200,
            better: 'less',
            detail: {},
          } as const,
        ]),
  ]
}

/** Null where the system does not say. */
function residentMiB(pid: number): number | null {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return line ? Number(line[1]) / 1_024 : null
  } catch {
    return null
  }
}
