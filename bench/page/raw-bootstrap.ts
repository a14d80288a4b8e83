import type { SnapshotAnswer } from '../../src/protocol/index.ts'
import { asked, completed } from './idb.ts'

/** The floor of a bootstrap: the same chunks fetched, inflated, parsed and put, with nothing checked or folded. */
export async function rawBootstrap(snapshot: SnapshotAnswer, token: string): Promise<number> {
  const opening = indexedDB.open('bench-bootstrap', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('cases', { keyPath: 'id' })
  const database = await asked(opening)
  const began = performance.now()
  for (const { sha256 } of snapshot.chunks) {
    const headers = { authorization: `Device ${token}`, 'ksp-version': '1' }
    const answer = await fetch(`/v1/chunk/${sha256}`, { headers, cache: 'no-store' })
    if (!answer.ok || answer.body === null) throw new Error(`a chunk answered ${answer.status}`)
    const inflated = answer.body.pipeThrough(new DecompressionStream('gzip'))
    const lines = (await new Response(inflated).text()).trim().split('\n')
    const tx = database.transaction(['cases'], 'readwrite', { durability: 'relaxed' })
    for (const line of lines) tx.objectStore('cases').put(JSON.parse(line))
    await completed(tx)
  }
  return performance.now() - began
}
