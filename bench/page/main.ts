import { append, caseById, outboxSummary, services, startDraft } from '../../src/store/index.ts'
import { enrol, startSync } from '../../src/sync/index.ts'
import { fill } from './fill.ts'
import { anIdentity, confirmed, resident, theService } from './forms.ts'
import { count } from './idb.ts'
import { beginDrain, drained, pause, quiet, waiting } from './line.ts'
import { ownEvents } from './own-events.ts'
import { rawBootstrap } from './raw-bootstrap.ts'
import { rawSubmit, rowsOf } from './raw-submit.ts'

/** As a person pauses before pressing: what runs hot behind other work is up to twice as fast, and nobody's case. */
const REST = 20

/** What the bench asks of the page: the product's own store and engine, and the floors beside them. */
const bench = {
  /** Milliseconds from a pairing code to all of the village's cases, and how many they are. */
  async bootstrap(code: string): Promise<{ took: number; cases: number }> {
    const began = performance.now()
    const enrolled = await enrol(code)
    if (!enrolled.ok) throw new Error(`not enrolled: ${JSON.stringify(enrolled)}`)
    startSync({ window, document })
    while ((await outboxSummary()).preparing) await pause(10)
    return { took: performance.now() - began, cases: await count('cases') }
  },
  /** Waits until everything has come and the engine rests. */
  async settled(): Promise<void> {
    while ((await services()).length === 0) await pause(100)
    await quiet()
  },
  /** Times of `times` submissions, confirm to durable, in turns with the raw transaction of the same rows; each from rest. */
  async submit(times: number): Promise<{ ours: number[]; raw: number[] }> {
    const found = { ours: [] as number[], raw: [] as number[] }
    const service = await theService()
    for (let n = 0; n < times; n += 1) {
      const started = await startDraft(service.id)
      if (!started.ok) throw new Error(started.problem)
      const { draft } = started
      await pause(REST)
      const context = await resident()
      const began = performance.now()
      const event = confirmed(service, draft.identity, context)
      const saved = await append([event], { draft: draft.id })
      found.ours.push(performance.now() - began)
      if (!saved.ok) throw new Error(saved.problem)
      found.raw.push(await rawSubmit({ ...(await rowsOf(event.id, event.case)), drafts: draft }, REST))
    }
    return found
  },
  /** As though years of work were stored here: so many more cases, each with an event. */
  async fill(cases: number): Promise<void> {
    const context = await resident()
    const event = confirmed(await theService(), anIdentity(context.village), context)
    await append([event])
    await fill(await rowsOf(event.id, event.case), cases)
  },
  /** Files one request; when it was confirmed, in milliseconds since 1970, and its case. */
  async fileOne(): Promise<{ at: number; on: string }> {
    const context = await resident()
    const event = confirmed(await theService(), anIdentity(context.village), context)
    const at = performance.timeOrigin + performance.now()
    await append([event])
    return { at, on: event.case }
  },
  /** When a case is first here, in milliseconds since 1970. */
  async seen(on: string): Promise<number> {
    while ((await caseById(on))?.canonical == null) await pause(2)
    return performance.timeOrigin + performance.now()
  },
  /** Puts `count` requests into the outbox. */
  async queue(events: number): Promise<void> {
    const service = await theService()
    for (let left = events; left > 0; left -= 200) {
      const context = await resident()
      const drafts = Array.from({ length: Math.min(200, left) }, () =>
        confirmed(service, anIdentity(context.village), context),
      )
      await append(drafts)
    }
  },
  waiting: () => waiting(1_000_000),
  beginDrain,
  drained,
  rawBootstrap,
  ownEvents,
}

declare global {
  interface Window {
    bench: typeof bench
  }
}
window.bench = bench
