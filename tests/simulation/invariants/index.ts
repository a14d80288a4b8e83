import type { Stage } from '../world.ts'
import { agreement } from './agreement.ts'
import { durable } from './durable.ts'
import { exactlyOnce } from './exactly-once.ts'
import type { Check } from './finding.ts'
import { gapless } from './gapless.ts'
import { isolation } from './isolation.ts'
import { liveness } from './liveness.ts'
import { noSilence } from './no-silence.ts'
import { order } from './order.ts'
import { thrift } from './thrift.ts'

export type { Finding } from './finding.ts'

const always: readonly Check[] = [
  durable,
  exactlyOnce,
  order,
  gapless,
  agreement,
  noSilence,
  isolation,
  thrift,
]

/** What must hold after every step; with the village's logs unchanged, what looks at them alone is not repeated. */
export function everyStep(stage: Stage) {
  return always.flatMap((check) => check(stage))
}

/** What is still left to come to rest, or wrong at rest. */
export function atRest(stage: Stage) {
  return liveness(stage)
}
