import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { RegencyProgram } from '../tests/builders/regency-program.ts'

/** Processor time so far, in milliseconds. Zero where the system does not say. */
export type Spent = { readonly server: number; readonly database: number; readonly pages: number }

/** What the server, its PostgreSQL and the browser's pages have used up to now. */
export async function spent(browser: Browser, { pid, dataDir }: RegencyProgram): Promise<Spent> {
  const postmaster = Number(
    readFileSync(join(dataDir, 'postgresql/cluster/postmaster.pid'), 'utf8').split('\n')[0],
  )
  return { server: usedBy(pid), database: usedByFamily(postmaster), pages: await usedByPages(browser) }
}

/** The median of a program's resident memory in MiB; null where the system does not say. */
export function residentMiB(pid: number): number | null {
  const line = /VmRSS:\s+(\d+) kB/.exec(proc(pid, 'status'))
  return line ? Number(line[1]) / 1_024 : null
}

/** Linux counts in hundredths of a second. */
const TICK = 10

/** Processor time of one process so far, in milliseconds. */
export function usedBy(pid: number): number {
  const [utime, stime] = fieldsOf(pid).slice(11, 13)
  return (Number(utime ?? 0) + Number(stime ?? 0)) * TICK
}

/** Its own time, its children's, and that of children that have ended. */
export function usedByFamily(pid: number): number {
  const [cutime, cstime] = fieldsOf(pid).slice(13, 15)
  const ended = (Number(cutime ?? 0) + Number(cstime ?? 0)) * TICK
  const children = everyPid().filter((other) => Number(fieldsOf(other)[1]) === pid)
  return usedBy(pid) + ended + children.reduce((sum, child) => sum + usedBy(child), 0)
}

async function usedByPages(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const pages = processInfo.filter(({ type }) => type === 'renderer')
  return pages.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0)
}

/** The fields of `/proc/…/stat` after the name, which may hold spaces: state, parent and so on. */
function fieldsOf(pid: number): string[] {
  return proc(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ')
}

function everyPid(): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  } catch {
    return []
  }
}

function proc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
