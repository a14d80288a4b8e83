import { setTimeout as pause } from 'node:timers/promises'
import { aRegencyProgram } from '../tests/builders/regency-program.ts'
import { residentMiB } from './processes.ts'
import { type Figure, spread } from './report.ts'

const restarts = 3
/** Long enough for a server that was just started to have nothing left to do. */
const rest = 5_000

/** The server with the demonstration's data: how soon it answers again, and its memory at rest beside PostgreSQL. */
export async function secondStart(): Promise<readonly Figure[]> {
  let program = await aRegencyProgram({ DEMONSTRATION: 'on' })
  const seconds: number[] = []
  for (let n = 0; n < restarts; n += 1) {
    await program.stop()
    const began = performance.now()
    program = await program.restart()
    const ready = await fetch(`${program.url}/readyz`)
    if (!ready.ok) throw new Error('the server is not ready')
    seconds.push((performance.now() - began) / 1_000)
  }
  await pause(rest)
  const memory = residentMiB(program.pid)
  await program.remove()
  const base = { floor: null, better: 'less', detail: {} } as const
  const start: Figure = {
    ...base,
    what: 'second start until ready',
    unit: 's',
    ...spread(seconds),
    target: 5,
  }
  if (memory === null) return [start]
  return [
    start,
    { ...base, what: 'idle server, resident', unit: 'MiB', median: memory, p95: null, target: 200 },
  ]
}
