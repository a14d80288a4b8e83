import type { CaseState, Millis, Service } from '../domain/index.ts'
import type {
  HelloAnswer,
  SessionAnswer,
  SnapshotAnswer,
  SyncAnswer,
  SyncRequest,
} from '../protocol/index.ts'
import type { Identity, TabletStore } from '../store/index.ts'
import type { SyncProblem } from './problem.ts'

/** What a request came to, and how long it took there and back. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value; readonly rtt: Millis }
  | { readonly ok: false; readonly problem: SyncProblem }

/** The server as the engine knows it. Every call ends, at the latest when its time is up. */
export type Wire = {
  /** Proves who this tablet is and keeps the token for the calls below. */
  readonly open: (identity: Identity) => Promise<Reply<SessionAnswer>>
  readonly hello: () => Promise<Reply<HelloAnswer>>
  readonly catalogue: () => Promise<Reply<readonly Service[]>>
  readonly sync: (request: SyncRequest) => Promise<Reply<SyncAnswer>>
  readonly snapshot: () => Promise<Reply<SnapshotAnswer>>
  /** One chunk of a snapshot, its bytes checked against its name. `next` is what will be asked for after it. */
  readonly chunk: (sha256: string, next: string | null) => Promise<Reply<readonly CaseState[]>>
}

/** Everything outside the engine. */
export type Ports = {
  readonly store: TabletStore
  readonly wire: Wire
  /** This tablet's wall clock, which may be wrong, and a clock that only ever goes on. */
  readonly now: () => Millis
  readonly ticks: () => Millis
  /** A number from 0 up to 1. */
  readonly chance: () => number
  readonly newId: () => string
  /** Calls back once after so long; returns the way to call it off. */
  readonly timer: (wait: Millis, then: () => void) => () => void
}
