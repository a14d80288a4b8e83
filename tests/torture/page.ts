/** Runs inside a page: saves without a pause, and tells of each event only once it is durable. */
import { fileComplaint, ticketNumber } from '../../src/domain/index.ts'
import { append, authoring, newId, tabletStore } from '../../src/store/index.ts'
import { enrol, startSync } from '../../src/sync/index.ts'

export type Kept = { readonly ids: readonly string[]; readonly numbers: readonly number[] }

const torture = {
  async enrol(code: string): Promise<void> {
    const done = await enrol(code)
    if (!done.ok) throw new Error(JSON.stringify(done))
  },
  sync: () => startSync({ window, document }),
  async saveForEver(): Promise<void> {
    for (;;) await window.saved(await saveOne())
  },
  /** This tablet's own events, and their numbers. */
  async kept(): Promise<Kept> {
    const seen = await tabletStore.read({})
    const inc = seen.ok ? (seen.value.meta.identity?.inc ?? '') : ''
    const own = await tabletStore.read({ own: { inc, from: 1, limit: 1_000_000 } })
    if (!own.ok) throw new Error(own.problem)
    return { ids: own.value.own.map(({ id }) => id), numbers: own.value.own.map(({ dseq }) => dseq ?? 0) }
  },
  async isWaiting(): Promise<boolean> {
    const seen = await tabletStore.read({ waiting: 1 })
    return !seen.ok || seen.value.waiting.length > 0
  },
}

async function saveOne(): Promise<string> {
  const context = await authoring({ kind: 'resident' })
  if (context === null) throw new Error('not enrolled')
  const identity = { case: newId(), event: newId(), ticket: ticketNumber(context.village, 'ZZ', 1) }
  const answers = { category: 'road', text: 'Jalan berlubang di depan balai desa.' }
  const drafted = fileComplaint({ identity, answers, language: 'id' }, context)
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems))
  const saved = await append([drafted.event])
  if (!saved.ok) throw new Error(saved.problem)
  return drafted.event.id
}

declare global {
  interface Window {
    torture: typeof torture
    /** Whoever kills hears of it, and from then on it must never be gone. */
    saved: (id: string) => Promise<void>
  }
}
window.torture = torture
