import { setTimeout as pause } from 'node:timers/promises'
import { failed, type ServerProblem } from '../../problems.ts'
import type { Home } from './folder.ts'
import { type Hold, takeHold } from './hold.ts'
import { lastWords, type Running, stopPostgres } from './run.ts'

export interface Supervised {
  /** Stops PostgreSQL cleanly; every connection should be closed before. */
  stop(): Promise<void>
}

/** When one of its processes dies, PostgreSQL ends every session and recovers. */
const recoveryPatience = 30_000

/** Watches PostgreSQL and our hold on it; `onLost` is called once when either is gone for good. */
export function supervise(
  home: Home,
  { child, log }: Running,
  first: Hold,
  superuserUrl: string,
  onLost: (problem: ServerProblem) => void,
): Supervised {
  let hold = first
  let over = false
  // A bug that ends this process must not leave PostgreSQL behind.
  const stopWithUs = () => child.kill('SIGINT')

  const lose = (why: string) => {
    if (over) return
    over = true
    onLost(
      failed(
        'DATABASE_LOST',
        `The embedded PostgreSQL is gone (${why}). Start again; its log is ${home.log}.`,
      ).problem,
    )
  }
  const watch = () => hold.client.once('end', regain)
  const regain = async () => {
    const until = Date.now() + recoveryPatience
    while (!over && Date.now() < until) {
      const again = await takeHold(superuserUrl, process.pid).catch(() => 'not yet' as const)
      if (again === undefined) return lose('another server has taken it')
      if (again !== 'not yet') {
        hold = again
        return watch()
      }
      await pause(100)
    }
    lose('it does not answer')
  }

  watch()
  process.once('exit', stopWithUs)
  child.once('exit', async (_code, signal) => {
    process.off('exit', stopWithUs)
    lose(signal ? `ended by ${signal}` : await lastWords(log))
  })

  return {
    async stop() {
      over = true
      await hold.release()
      await stopPostgres(child)
    },
  }
}
