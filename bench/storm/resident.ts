import { StormTablet } from './tablet.ts'

/** Milliseconds until it had a session, and of each request. */
export type Filed = { readonly session: number; readonly waits: readonly number[] }

/** A resident every quarter of a second. */
const EVERY = 250

/**
 * One tablet whose residents just want to file a request, one after the other, in a process of its own: its times
 * hold nothing of what the storm's clients do. Prints what each request took once it is told to stop.
 */
const [url = '', code = ''] = process.argv.slice(2)
const tablet = new StormTablet(url)
await tablet.enrol(code)
process.send?.('ready')
process.once('message', () => {
  void fileUntilStopped()
})

async function fileUntilStopped(): Promise<void> {
  let isOver = false
  process.once('message', () => {
    isOver = true
  })
  const began = performance.now()
  await tablet.comeBack()
  const session = performance.now() - began
  const waits: number[] = []
  while (!isOver) {
    const body = tablet.bodyOf(1, tablet.pull())
    const asked = performance.now()
    await tablet.hand(body)
    waits.push(performance.now() - asked)
    await new Promise((resolve) => setTimeout(resolve, EVERY))
  }
  process.send?.({ session, waits } satisfies Filed)
  process.disconnect()
}
