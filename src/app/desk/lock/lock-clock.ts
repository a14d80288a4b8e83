/** Untouched for so long, or out of sight for so long, the desk locks itself (security.md section 1): milliseconds. */
export const IDLE_LOCK = 5 * 60_000
export const HIDDEN_LOCK = 60_000

/** Whether the desk must be locked: `hiddenFor` is null while it is in sight. */
export function mustLock(idleFor: number, hiddenFor: number | null): boolean {
  return idleFor >= IDLE_LOCK || (hiddenFor !== null && hiddenFor >= HIDDEN_LOCK)
}
