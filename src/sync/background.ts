import type { Millis } from '../domain/index.ts'
import { tabletStore } from '../store/index.ts'
import { browserPorts, timer, uploadPorts } from './browser.ts'
import { runEngine } from './driver.ts'
import { runUploads } from './files/index.ts'
import { LEADER } from './leader.ts'
import type { Ports } from './ports.ts'

/** The tag under which the browser wakes the service worker once there is a network. */
export const SYNC_TAG = 'ksp'

/** What the browser lets a worker do at a time, with room to spare (sync-protocol P32). */
const BUDGET: Millis = 60_000
/** An open page that leads is at it already: it is left so long. */
const COURTESY: Millis = 10_000
const LOOK_EVERY: Millis = 200

/** Sends what waits, from the service worker. Rejects where something is left, so that the browser tries again. */
export async function syncInBackground(): Promise<void> {
  if (await isLed()) await settled(COURTESY)
  if (!(await isWaiting())) return
  await drain(browserPorts(), BUDGET)
  if (await isWaiting()) throw new Error('events are still waiting')
}

/** Background Sync, which not every browser has. */
type MaySync = { readonly sync?: { readonly register: (tag: string) => Promise<void> } }

/** Asks the browser to wake the service worker, where it can; the page's own timers remain the main way. */
export async function askForBackground(registration: ServiceWorkerRegistration & MaySync): Promise<void> {
  await registration.sync?.register(SYNC_TAG).catch(() => undefined)
}

/** Runs an engine until it comes to rest and no file waits, or its time is up. */
async function drain(ports: ReturnType<typeof browserPorts>, budget: Millis): Promise<void> {
  const running = runEngine(ports)
  const uploads = runUploads(uploadPorts(ports, () => running.notice('asked')))
  const until = ports.ticks() + budget
  const begun = (): boolean => running.engine().turn > 0
  const rests = (): boolean => ['done', 'kept', 'not-enrolled'].includes(running.engine().doing)
  while (ports.ticks() < until && !(begun() && rests() && !(await isWaiting()))) await pause(ports)
  uploads.stop()
  running.stop()
}

function pause(ports: Pick<Ports, 'timer'>): Promise<void> {
  return new Promise((resolve) => {
    ports.timer(LOOK_EVERY, resolve)
  })
}

async function isLed(): Promise<boolean> {
  const { held } = await navigator.locks.query()
  return held?.some(({ name }) => name === LEADER) ?? false
}

async function settled(patience: Millis): Promise<void> {
  for (let left = patience; left > 0 && (await isWaiting()); left -= LOOK_EVERY) await pause({ timer })
}

async function isWaiting(): Promise<boolean> {
  const seen = await tabletStore.read({ waiting: 1, filesIn: { state: 'waiting', limit: 1 } })
  return !seen.ok || seen.value.waiting.length + seen.value.filesIn.length > 0
}
