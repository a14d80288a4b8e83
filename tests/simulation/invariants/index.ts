import type { MemoryState } from '../../builders/memory-log.ts'
import type { SimServer } from '../server.ts'
import type { Stage } from '../world.ts'
import { agreement, serverAgreement } from './agreement.ts'
import { durable } from './durable.ts'
import { exactlyOnce } from './exactly-once.ts'
import type { Check, Finding } from './finding.ts'
import { gapless } from './gapless.ts'
import { isolation } from './isolation.ts'
import { liveness } from './liveness.ts'
import { noSilence } from './no-silence.ts'
import { order } from './order.ts'
import { thrift } from './thrift.ts'

export type { Finding } from './finding.ts'

/** What looks at the logs alone, which most steps do not change. */
const ofLogs: readonly Check[] = [exactlyOnce, order, gapless, serverAgreement]
const ofTablets: readonly Check[] = [durable, agreement, noSilence, isolation, thrift]

const looked = new WeakMap<SimServer, MemoryState>()

/** What must hold after every step. */
export function everyStep(stage: Stage): Finding[] {
  const found: Finding[] = []
  const { state } = stage.server.log
  if (looked.get(stage.server) !== state) {
    looked.set(stage.server, state)
    for (const check of ofLogs) found.push(...check(stage))
  }
  for (const check of ofTablets) found.push(...check(stage))
  return found
}

/** What is still left to come to rest, or wrong at rest. */
export function atRest(stage: Stage) {
  return liveness(stage)
}
