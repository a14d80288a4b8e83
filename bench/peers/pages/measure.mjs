import { aRequest } from './request.mjs'

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

/**
 * The same questions to every peer. A peer says: `save(requests)` durable here, `connect()`, `drained()` all at the
 * server, `count()` how many are here, `has(id)`.
 */
export function measure(peer) {
  return {
    async submit(times) {
      const took = []
      for (let n = 0; n < times; n += 1) {
        await pause(20)
        const began = performance.now()
        await peer.save([aRequest()])
        took.push(performance.now() - began)
      }
      return took
    },
    async queue(count) {
      for (let left = count; left > 0; left -= 500)
        await peer.save(Array.from({ length: Math.min(500, left) }, aRequest))
    },
    async drain() {
      const began = performance.now()
      await peer.connect()
      await peer.drained()
      return performance.now() - began
    },
    drained: () => peer.drained(),
    async fileOne() {
      const request = aRequest()
      const at = performance.timeOrigin + performance.now()
      await peer.save([request])
      return { at, id: request.id }
    },
    async seen(id) {
      while (!(await peer.has(id))) await pause(2)
      return performance.timeOrigin + performance.now()
    },
    async bootstrap(count) {
      const began = performance.now()
      await peer.connect()
      while ((await peer.count()) < count) await pause(20)
      return performance.now() - began
    },
  }
}
