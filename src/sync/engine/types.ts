import type { Millis } from '../../domain/index.ts'
import type { PullRequest, SyncAnswer } from '../../protocol/index.ts'
import type { Answered, From } from '../../store/index.ts'
import type { Batch } from '../batch.ts'
import type { SyncProblem } from '../problem.ts'

/** A round trip that came back: what was sent, what was asked, what was said. */
export type Trip = {
  readonly batch: Batch
  readonly asked: PullRequest | null
  readonly answer: SyncAnswer
  readonly rtt: Millis
  /** Server time less this tablet's clock, as this trip measured it. */
  readonly off: Millis
  /** The batch after this one, read while this one was on its way. */
  readonly ahead: Batch | null
}

/** The one thing that the engine has under way. */
export type Job =
  | { readonly do: 'read'; readonly from: number | null; readonly limit: number }
  | { readonly do: 'open' }
  | { readonly do: 'greet' }
  /** In a long drain the answer before is kept, and so many events are read ahead, while this batch is on its way. */
  | {
      readonly do: 'send'
      readonly batch: Batch
      readonly pull: number | null
      readonly ahead: number | null
      readonly settle: Trip | null
    }
  | { readonly do: 'keep'; readonly trip: Trip }
  | { readonly do: 'load' }
  | { readonly do: 'fork'; readonly from: From }
  | { readonly do: 'hollow'; readonly event: string }

/** `turn` comes back with the job's result, so that one that was given up cannot speak any more. */
export type Effect =
  | (Job & { readonly turn: number })
  /** There is one timer: this replaces it. */
  | { readonly do: 'wake'; readonly at: Millis }
  /** For screens: what is wrong, and in how long it is tried again. */
  | { readonly do: 'tell'; readonly problem: SyncProblem['code'] | null; readonly wait: Millis | null }

/** What happens around the engine. */
export type Notice = { readonly is: 'woke' | 'appended' | 'poked' | 'online' | 'shown' | 'hidden' | 'asked' }

/** How a job ended. */
export type Result = { readonly turn: number } & (
  | { readonly is: 'read'; readonly batch: Batch | null }
  /** `estranged`: the server's history is not the one that this tablet's copy is of. */
  | { readonly is: 'opened'; readonly lastDseq: number; readonly estranged: boolean }
  | { readonly is: 'greeted' }
  | { readonly is: 'answered'; readonly trip: Trip }
  | { readonly is: 'kept'; readonly outcome: Answered }
  | { readonly is: 'loaded'; readonly left: boolean }
  | { readonly is: 'forked' }
  | { readonly is: 'hollowed' }
  | { readonly is: 'failed'; readonly problem: SyncProblem }
)

/** Time (monotonic) and chance (0 up to 1) come with every input: the engine has none of its own. */
export type Input = (Notice | Result) & { readonly at: Millis; readonly chance: number }

/** Why the engine rests: all is done; it waits to try again; a person must act; nobody enrolled this tablet. */
export type Rest = 'done' | 'backing-off' | 'kept' | 'not-enrolled'

export type Engine = {
  readonly turn: number
  /** The job under way, or why there is none. */
  readonly doing: Job['do'] | Rest
  /** When the timer fires: the end of a rest, or the end of patience with a job. Null only when not enrolled. */
  readonly wakeAt: Millis | null

  /** What must be done before the log goes on. */
  readonly needs: {
    readonly session: boolean
    readonly hello: boolean
    readonly rebuild: boolean
    readonly fork: From | null
    readonly hollow: string | null
  }
  /** The server's history is another: give back own events beyond its number, then rebuild. */
  readonly healing: boolean
  /** Send own events again from this number; null: from the first that waits. */
  readonly from: number | null
  /** The last of our numbers that the server named. */
  readonly lastDseq: number | null
  /** An event that may be what the server cannot answer for; a request without it will tell. */
  readonly probing: string | null
  /** Something happened during the job: look again after it. */
  readonly again: boolean
  readonly pulls: boolean
  /** The log was asked for and not given: a revoked tablet may only hand over what it holds. */
  readonly denied: boolean
  /** Denied, and the server's history is not the one that this copy is of: what it lost must be given back first. */
  readonly estranged: boolean

  readonly batch: Batch | null
  readonly more: boolean
  /** Events a push, as time and failures taught. */
  readonly size: number
  readonly pushMax: number
  readonly pollMs: Millis

  /** Failures in a row, and when the last try was made. */
  readonly failures: number
  readonly lastTry: Millis
  /** The server asked for nothing sooner. */
  readonly notBefore: Millis
  /** When a hint of a better network was last followed. */
  readonly hintedAt: Millis | null
  /** In a row: sessions taken, rounds that brought nothing, changed histories, rebuilds for a wrong state. */
  readonly renewals: number
  readonly idleRounds: number
  readonly heals: number
  readonly doubts: number
  readonly helloAt: Millis | null
  readonly hidden: boolean
  readonly told: SyncProblem['code'] | null
}

export type Step = { readonly state: Engine; readonly effects: readonly Effect[] }
