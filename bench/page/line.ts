import { tabletStore } from '../../src/store/index.ts'

const random = Math.random
let began = 0

performance.setResourceTimingBufferSize(100_000)

/** From now on chance is nought, so that nothing is spread or jittered; the clock runs from the network's return. */
export function beginDrain(): void {
  Math.random = () => 0
  performance.clearResourceTimings()
  addEventListener(
    'online',
    () => {
      began = performance.now()
    },
    { once: true },
  )
}

/** Waits for an empty outbox: milliseconds in all, until the first push, and of requests; and how many there were. */
export async function drained() {
  while ((await waiting(1)) > 0) await pause(25)
  const total = performance.now() - began
  Math.random = random
  const pushes = performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('/v1/sync') && startTime >= began)
  const server = pushes.reduce((sum, { duration }) => sum + duration, 0)
  return { total, before: (pushes[0]?.startTime ?? began) - began, server, requests: pushes.length }
}

/** How many events wait, as far as `most`. */
export async function waiting(most: number): Promise<number> {
  const seen = await tabletStore.read({ waiting: most })
  if (!seen.ok) throw new Error(seen.problem)
  return seen.value.waiting.length
}

/** Waits until the engine has asked nothing for a second. */
export async function quiet(): Promise<void> {
  const seen = () => performance.getEntriesByType('resource').length
  for (let before = -1; before !== seen(); ) {
    before = seen()
    await pause(1_000)
  }
}

/** A while. */
export function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis))
}
