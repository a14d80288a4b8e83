import { asTheyAre, look } from '../../builders/memory-store.ts'
import { Ledger } from '../ledger.ts'
import type { SimTablet } from '../tablet.ts'
import type { Stage } from '../world.ts'
import type { Finding } from './finding.ts'

/** [I8] Once the trouble is over every outbox empties, every cursor reaches the head, and what was saved has its verdict. */
export function liveness(stage: Stage): Finding[] {
  const { tablets, ledger } = stage
  const found = tablets.flatMap((tablet) => leftOn(stage, tablet))
  for (const [id, tablet] of ledger.saved) {
    if (!isSettled(stage, tablet, id))
      found.push(`${id}, saved on ${tablet.name}, has neither place nor verdict`)
  }
  return found.map((what) => ({ id: 'I8', what }))
}

function leftOn({ server }: Stage, tablet: SimTablet): string[] {
  const { meta, waiting } = look(tablet.contents, { waiting: 10_000 }, asTheyAre)
  const head = server.head(tablet.village)
  const isRevoked = server.devices.get(tablet.name.replaceAll('+', ''))?.revoked === true
  const found = waiting.length > 0 ? [`${tablet.name} still holds ${waiting.length} unsent`] : []
  const isThere = meta.place.epoch === head.epoch && meta.place.cursor === head.seq && meta.rebuild === null
  if (!isThere && !isRevoked)
    found.push(`${tablet.name} stands at ${meta.place.cursor}, the head is ${head.seq}`)
  return found
}

/** In the log; or refused or held, and then visible with its reason on this tablet, and kept at the server for an operator. */
function isSettled({ server }: Stage, tablet: SimTablet, id: string): boolean {
  if (server.log.events(tablet.village).some(({ event }) => event.id === id)) return true
  const kept = server.log.kept(tablet.village).find(({ verdict }) => verdict.id === id)
  if (kept?.verdict.s === 'held') return true
  const row = look(tablet.contents, { outbox: [id] }, asTheyAre).outbox[0]
  const isVisible = row !== undefined && row.state !== 'waiting' && row.code !== null
  // A backup may be older than what was refused of an earlier life: that is then kept here alone.
  return isVisible && Ledger.holds(tablet, id) && (kept !== undefined || server.wasRestored)
}
