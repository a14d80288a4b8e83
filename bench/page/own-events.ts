import { newId, tabletStore } from '../../src/store/index.ts'

/** The tablet's newest events, under fresh ids, for a loop that sends them elsewhere. */
export async function ownEvents(count: number) {
  const told = await tabletStore.read({})
  if (!told.ok) throw new Error(told.problem)
  const { identity, counters } = told.value.meta
  const from = counters.dseq - count + 1
  const stored = await tabletStore.read({ own: { inc: identity?.inc ?? '', from, limit: count } })
  if (!stored.ok) throw new Error(stored.problem)
  return stored.value.own.map(({ event }) => ({ ...event, id: newId() }))
}
