import { villages } from '../villages.ts'
import { type Check, perLog } from './finding.ts'

const last = perLog(() => new Map<string, number>())

/** [I3] The accepted events of one life of a device stand in the log in the order of their numbers. */
export const order: Check = (stage) =>
  villages.flatMap((village) => {
    const { memory, fresh } = last(stage, village)
    return fresh.flatMap(({ event: { device, inc, dseq } }) => {
      const life = `${device}/${inc}`
      const before = memory.get(life) ?? 0
      memory.set(life, dseq)
      return dseq > before ? [] : [{ id: 'I3', what: `${life}: ${dseq} stands after ${before}` }]
    })
  })
