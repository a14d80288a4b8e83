import { REDUCER_VERSION, ZERO_DIGEST } from '../domain/index.ts'
import type { HelloAnswer, SnapshotAnswer } from '../protocol/index.ts'
import {
  planChunk,
  planGivenUp,
  planRebuild,
  planRebuilt,
  planSweep,
  type Rebuild,
  type Stored,
} from '../store/index.ts'
import { type End, failedBy, failedOn } from './end.ts'
import type { Ports } from './ports.ts'

/**
 * One piece of a rebuild: its beginning, a chunk, some of the sweep, or its end. Between pieces the engine looks
 * whether something must be sent; a rebuild that was cut off goes on where `meta.rebuild` says.
 */
export async function loadPiece(ports: Ports): Promise<End> {
  const seen = await ports.store.read({})
  if (!seen.ok) return failedOn(seen)
  const { rebuild } = seen.value.meta
  if (rebuild === null) return begun(ports)
  const chunk = rebuild.snapshot.chunks[rebuild.next]
  if (chunk !== undefined) return loaded(ports, rebuild, chunk.sha256)
  if (rebuild.swept !== null) return left(await ports.store.run(planSweep(rebuild)))
  const done = await ports.store.run(planRebuilt(rebuild))
  return done.ok ? { is: 'loaded', left: false } : failedOn(done)
}

async function begun({ store, wire }: Ports): Promise<End> {
  const taken = await wire.snapshot()
  const usable = taken.ok && taken.value.reducer === REDUCER_VERSION
  if (usable) return left(await store.run(planRebuild(taken.value)))
  if (!taken.ok && taken.problem.code !== 'NOT_FOUND') return failedBy(taken.problem)
  // No snapshot that this reducer can use: take the whole log from its beginning.
  const hello = await wire.hello()
  if (!hello.ok) return failedBy(hello.problem)
  return left(await store.run(planRebuild(nothingOf(hello.value))))
}

/** The snapshot of a log before its first event. */
function nothingOf({ epoch, assignment }: HelloAnswer): SnapshotAnswer {
  const nothing = { seq: 0, chain: ZERO_DIGEST, stateHash: ZERO_DIGEST, cases: 0, chunks: [] }
  return { epoch, village: assignment.village, reducer: REDUCER_VERSION, ...nothing }
}

async function loaded({ store, wire }: Ports, rebuild: Rebuild, sha256: string): Promise<End> {
  const following = rebuild.snapshot.chunks[rebuild.next + 1]?.sha256 ?? null
  const chunk = await wire.chunk(sha256, following)
  if (chunk.ok) return left(await store.run(planChunk(rebuild, chunk.value)))
  // The server has a newer snapshot and forgot this one: begin again with that, after a while.
  const stored = chunk.problem.code === 'NOT_FOUND' ? await store.run(planGivenUp(rebuild)) : null
  return stored?.ok === false ? failedOn(stored) : failedBy(chunk.problem)
}

function left(stored: Stored<unknown>): End {
  return stored.ok ? { is: 'loaded', left: true } : failedOn(stored)
}
