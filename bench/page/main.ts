import { type EventDraft, fileComplaint } from '../../src/domain/index.ts'
import { append, authoring, newId, openCases, outboxSummary } from '../../src/store/index.ts'
import { enrol, startSync } from '../../src/sync/index.ts'
import { rawBootstrap, rawSubmit } from './raw.ts'

/** What the bench asks of the page: the product's own store and engine, and the floors beside them. */
const bench = {
  enrol,
  sync: () => startSync({ window, document }),
  /** Times of `count` submissions, confirm to durable, each beside the raw transaction of the same rows. */
  async submit(count: number): Promise<{ ours: number[]; raw: number[] }> {
    const times = { ours: [] as number[], raw: [] as number[] }
    for (let n = 0; n < count; n += 1) {
      const draft = await aComplaint()
      const began = performance.now()
      await append([draft])
      times.ours.push(performance.now() - began)
      times.raw.push(await rawSubmit(draft))
    }
    return times
  },
  /** Puts `count` complaints into the outbox. */
  async queue(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 200) {
      const drafts = await Promise.all(Array.from({ length: Math.min(200, left) }, aComplaint))
      await append(drafts)
    }
  },
  /** Milliseconds until nothing waits any more. */
  async drained(): Promise<number> {
    const began = performance.now()
    while ((await outboxSummary()).waiting > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    return performance.now() - began
  },
  /** Milliseconds until the village's cases are here, and how many. */
  async bootstrapped(): Promise<{ took: number; cases: number }> {
    const began = performance.now()
    while ((await outboxSummary()).preparing) await new Promise((resolve) => setTimeout(resolve, 10))
    return { took: performance.now() - began, cases: (await openCases()).length }
  },
  rawBootstrap,
}

async function aComplaint(): Promise<EventDraft> {
  const context = await authoring({ kind: 'resident' })
  if (context === null) throw new Error('not enrolled')
  const identity = { case: newId(), event: newId(), ticket: tickets() }
  const answers = {
    category: 'road',
    text: 'Jalan berlubang di depan balai desa, sudah tiga minggu.',
    place: 'Dusun Contoh',
  }
  const made = fileComplaint({ identity, answers, language: 'id' }, context)
  if (!made.ok) throw new Error('answers that should do')
  return made.event
}

let last = 0
const tickets = (): string => {
  last += 1
  return `052002-A${String(last).padStart(4, '0')}-0`
}

declare global {
  interface Window {
    bench: typeof bench
  }
}
window.bench = bench
