/** The log: the one way in for events, and what may be read of them. Nothing here throws for a peer's fault. */
export { type Answer, answered, type Detail, type Refusal, refusal } from './answer.ts'
export { appendPush } from './append.ts'
export { type Appended, appendOwn, type Objection, OWN_DEVICE, type Own } from './own.ts'
export type * from './port.ts'
export type { PlanLookup, Push, PushDevice, Pushed, RoleLookup } from './push-types.ts'
