import type { Instant, Role } from '../../domain/index.ts'
import type { PullPage, SyncAnswer, SyncRequest } from '../../protocol/index.ts'

/** The tablet that pushes, as its session says; `request.device` is compared with it. */
export type PushDevice = {
  readonly id: string
  /** The village it serves now: the only one it may pull. */
  readonly village: string
  /** Every village it ever served: a late event of an old one is still taken. */
  readonly assignments: readonly string[]
  readonly revoked: boolean
}

/** The role of a member of the village's staff at that time; null where there is no such member. */
export type RoleLookup = (village: string, staff: string, at: Instant) => Role | null

/** The plan of a service's version as this server published it; null where it does not know that version. */
export type PlanLookup = (service: string, version: number) => object | null

export type Push = {
  readonly device: PushDevice
  readonly request: SyncRequest
  readonly roles: RoleLookup
  readonly plans: PlanLookup
  /** The server's clock. */
  readonly now: Instant
}

/** The log's part of the answer to `POST /v1/sync`. `head` is worth a poke when `appended` is not 0. */
export type Pushed = {
  readonly epoch: string
  readonly head: number
  readonly appended: number
  readonly push: SyncAnswer['push']
  /** Null where none was asked for, or where the device may not read this village. */
  readonly pull: PullPage | null
}
