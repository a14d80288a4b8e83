import { type CaseState, type DomainEvent, REDUCER_VERSION } from '../../domain/index.ts'
import type { SnapshotAnswer } from '../../protocol/index.ts'
import type { Plan } from '../port.ts'
import type { CaseRow, Rebuild } from '../rows.ts'
import { caseRow, partsOf } from './case-row.ts'
import { MOST_FILES } from './files.ts'

/** Cases that one step of the sweep looks at: small enough for a hidden tab. */
const SWEEP = 200

/**
 * A rebuild from a snapshot goes in pieces over the copy that is there: its cases stay readable, what this tablet has
 * not sent stays on top, and the cursor moves only in the last piece. `rebuild` in `meta` says what is left, so that
 * a rebuild that was cut off goes on where it stopped. Rows that the snapshot does not hold are swept by their `gen`.
 */
export function planRebuild(snapshot: SnapshotAnswer): Plan<Rebuild> {
  return {
    wanted: { casesAfter: { id: '', limit: 1 } },
    touches: [],
    durability: 'relaxed',
    decide: ({ meta, casesAfter }) => {
      if (meta.rebuild !== null && isSame(meta.rebuild.snapshot, snapshot))
        return { change: {}, result: meta.rebuild }
      const gen = (meta.rebuild?.gen ?? meta.place.gen) + 1
      const rebuild = { snapshot, next: 0, swept: casesAfter.length > 0 ? '' : null, gen }
      return { change: { meta: { rebuild } }, result: rebuild }
    },
  }
}

/** The cases of one chunk, in its place. Another tab that is further ahead wins: null tells to look again. */
export function planChunk(of: Rebuild, states: readonly CaseState[]): Plan<Rebuild | null> {
  return {
    wanted: { unsent: true },
    touches: ['cases'],
    durability: 'relaxed',
    decide: ({ meta, unsent }) => {
      if (!isAt(meta.rebuild, of)) return { change: {}, result: null }
      const pending = new Map(unsent.map((row) => [row.id, row.pending]))
      const cases = states.flatMap((state) => copyOf(state, pending.get(state.id) ?? [], of.gen) ?? [])
      const rebuild = { ...of, next: of.next + 1 }
      return { change: { meta: { rebuild }, put: { cases } }, result: rebuild }
    },
  }
}

/** Some of the rows that are left of the copy before: what this tablet has not sent stays, the rest goes. */
export function planSweep(of: Rebuild): Plan<Rebuild | null> {
  return {
    wanted: { casesAfter: { id: of.swept ?? '', limit: SWEEP } },
    touches: ['cases'],
    durability: 'relaxed',
    decide: ({ meta, casesAfter }) => {
      if (!isAt(meta.rebuild, of)) return { change: {}, result: null }
      const old = casesAfter.filter(({ gen }) => gen !== of.gen)
      const kept = old.flatMap(
        (row) => caseRow({ ...partsOf(row), canonical: null, hash: null, gen: of.gen }) ?? [],
      )
      const cases = old.map(({ id }) => id).filter((id) => !kept.some((row) => row.id === id))
      const swept = casesAfter.length < SWEEP ? null : (casesAfter.at(-1)?.id ?? null)
      const rebuild = { ...of, swept }
      return { change: { meta: { rebuild }, put: { cases: kept }, remove: { cases } }, result: rebuild }
    },
  }
}

/** The last piece: from here on this copy stands where the snapshot was taken. */
export function planRebuilt(of: Rebuild): Plan<boolean> {
  return {
    wanted: { filesIn: { state: 'stored', limit: MOST_FILES } },
    touches: ['files'],
    durability: 'strict',
    decide: ({ meta, filesIn }) => {
      if (!isAt(meta.rebuild, of)) return { change: {}, result: false }
      const { epoch, seq: cursor, chain, stateHash } = of.snapshot
      const place = { epoch, cursor, chain, stateHash, reducer: REDUCER_VERSION, gen: of.gen }
      // Another history may have lost files with its events: each is asked for again.
      const files = epoch === meta.place.epoch ? [] : filesIn.map((file) => ({ ...file, ...unsent }))
      return { change: { meta: { place, rebuild: null }, put: { files } }, result: true }
    },
  }
}

const unsent = { state: 'waiting', upload: null } as const

/** Gives a rebuild up: its snapshot is gone. What it wrote is told apart by its `gen` and swept by the next one. */
export function planGivenUp(of: Rebuild): Plan<void> {
  return {
    wanted: {},
    touches: [],
    durability: 'relaxed',
    decide: ({ meta }) => {
      const place = { ...meta.place, gen: of.gen }
      return { change: isAt(meta.rebuild, of) ? { meta: { place, rebuild: null } } : {}, result: undefined }
    },
  }
}

function copyOf(canonical: CaseState, pending: readonly DomainEvent[], gen: number): CaseRow | null {
  return caseRow({ id: canonical.id, canonical, pending, hash: null, gen })
}

function isAt(now: Rebuild | null, of: Rebuild): boolean {
  return now !== null && now.gen === of.gen && now.next === of.next && now.swept === of.swept
}

function isSame(one: SnapshotAnswer, other: SnapshotAnswer): boolean {
  return (
    one.epoch === other.epoch &&
    one.seq === other.seq &&
    one.chain === other.chain &&
    one.reducer === other.reducer
  )
}
