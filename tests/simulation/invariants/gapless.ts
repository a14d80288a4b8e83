import { nextChain, payloadHash, ZERO_DIGEST } from '../../../src/domain/index.ts'
import { villages } from '../villages.ts'
import { type Check, perLog } from './finding.ts'

const reckoned = perLog(() => ({ seq: 0, chain: ZERO_DIGEST }))

/** [I4] The log is 1, 2, 3 … without a gap, and its chain follows from its events alone. */
export const gapless: Check = (stage) =>
  villages.flatMap((village) => {
    const { memory, fresh } = reckoned(stage, village)
    return fresh.flatMap(({ seq, event, chain }) => {
      memory.seq += 1
      memory.chain = nextChain(memory.chain, payloadHash(event))
      if (seq !== memory.seq) return [{ id: 'I4', what: `${village}: ${seq} where ${memory.seq} was due` }]
      return chain === memory.chain ? [] : [{ id: 'I4', what: `${village}: the chain breaks at ${seq}` }]
    })
  })
