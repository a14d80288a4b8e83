import { asTheyAre, look } from '../builders/memory-store.ts'
import type { SimTablet } from './tablet.ts'

/** What an onlooker who forgets nothing has seen: what people were told, and what each tablet heard from the server. */
export class Ledger {
  /** Events of which somebody was told "saved", and on which tablet. */
  readonly saved = new Map<string, SimTablet>()
  /** Ids that the server has named in a verdict, with what it said, per tablet. */
  readonly verdicts = new Map<SimTablet, Map<string, string>>()
  /** Villages that are not its own, of which a byte reached a tablet. */
  readonly foreign = new Map<string, SimTablet>()
  /** Events that left an outbox although no verdict had named them. */
  readonly vanished: string[] = []
  readonly #waiting = new Map<SimTablet, Set<string>>()
  #fresh: { readonly id: string; readonly tablet: SimTablet }[] = []

  told(tablet: SimTablet, ids: readonly string[]): void {
    for (const id of ids) this.saved.set(id, tablet)
    this.#fresh.push(...ids.map((id) => ({ id, tablet })))
  }

  /** What was told since this was last asked. */
  fresh(): readonly { readonly id: string; readonly tablet: SimTablet }[] {
    const fresh = this.#fresh
    if (fresh.length > 0) this.#fresh = []
    return fresh
  }

  heard(tablet: SimTablet, answer: unknown): void {
    if (!isWorthReading(answer)) return
    for (const { id, s } of verdictsIn(answer)) within(this.verdicts, tablet, () => new Map()).set(id, s)
    for (const [, village = ''] of JSON.stringify(answer).matchAll(/"village":"([^"]+)"/g))
      if (village !== tablet.village) this.foreign.set(village, tablet)
  }

  /** After a write: whatever is no longer in the outbox must have had its verdict. */
  looked(tablet: SimTablet): void {
    const rows = [...tablet.contents.outbox.keys()]
    const now = new Set(rows)
    for (const id of this.#waiting.get(tablet) ?? []) {
      if (!now.has(id) && !this.verdicts.get(tablet)?.has(id)) this.vanished.push(id)
    }
    this.#waiting.set(tablet, now)
  }

  /** True where the tablet's rows hold the event still. */
  static holds(tablet: SimTablet, id: string): boolean {
    return look(tablet.contents, { events: [id] }, asTheyAre).events.length > 0
  }
}

function verdictsIn(answer: unknown): readonly { readonly id: string; readonly s: string }[] {
  const push = typeof answer === 'object' && answer !== null && 'push' in answer ? answer.push : null
  const all = typeof push === 'object' && push !== null && 'verdicts' in push ? push.verdicts : []
  return Array.isArray(all) ? all : []
}

function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}

/** An answer that brings neither a verdict nor an event nor a case has nothing to tell. */
function isWorthReading(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('pull' in answer)) return true
  const { pull } = answer
  const events = typeof pull === 'object' && pull !== null && 'events' in pull ? pull.events : []
  return verdictsIn(answer).length > 0 || (Array.isArray(events) && events.length > 0)
}
