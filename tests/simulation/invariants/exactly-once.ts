import { villages } from '../villages.ts'
import { type Check, perLog } from './finding.ts'

const seen = perLog(() => new Set<string>())

/** [I2] An event id, and a (device, inc, dseq), stands in the log at most once. */
export const exactlyOnce: Check = (stage) =>
  villages.flatMap((village) => {
    const { memory, fresh } = seen(stage, village)
    return fresh.flatMap(({ event: { id, device, inc, dseq } }) =>
      [id, `${device}/${inc}/${dseq}`].flatMap((name) => {
        if (memory.has(name)) return [{ id: 'I2', what: `${name} stands twice in ${village}` }]
        memory.add(name)
        return []
      }),
    )
  })
