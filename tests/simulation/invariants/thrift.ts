import { HOUR } from '../../../src/domain/index.ts'
import type { SimTablet } from '../tablet.ts'
import type { Check, Finding } from './finding.ts'

/** Far more than polling, sending and healing need in an hour; far less than a loop without a pause makes. */
const MOST_AN_HOUR = 600

const hours = new WeakMap<SimTablet, { hour: number; before: number }>()

/** [I8] No tablet asks without a pause, whatever goes wrong. */
export const thrift: Check = ({ tablets, timeline }) => {
  const found: Finding[] = []
  const hour = Math.floor(timeline.now / HOUR)
  for (const tablet of tablets) {
    const known = hours.get(tablet)
    if (known?.hour !== hour) hours.set(tablet, { hour, before: tablet.requests })
    const asked = tablet.requests - (known?.before ?? tablet.requests)
    if (asked > MOST_AN_HOUR) found.push({ id: 'I8', what: `${tablet.name} asked ${asked} times in an hour` })
  }
  return found
}
