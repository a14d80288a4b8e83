import type { CaseState } from '../../src/domain/index.ts'
import type { SnapshotAnswer } from '../../src/protocol/index.ts'
import { floor } from './floor.ts'
import { completed } from './idb.ts'

/** The floor of a bootstrap: the same chunks fetched, inflated, parsed and put, with nothing checked or folded. */
export async function rawBootstrap(snapshot: SnapshotAnswer, token: string): Promise<number> {
  const database = await floor()
  const began = performance.now()
  for (const { sha256 } of snapshot.chunks) {
    const headers = { authorization: `Device ${token}`, 'ksp-version': '1' }
    const answer = await fetch(`/v1/chunk/${sha256}`, { headers, cache: 'no-store' })
    if (!answer.ok || answer.body === null) throw new Error(`a chunk answered ${answer.status}`)
    const inflated = answer.body.pipeThrough(new DecompressionStream('gzip'))
    const lines = (await new Response(inflated).text()).trim().split('\n')
    const tx = database.transaction(['cases'], 'readwrite', { durability: 'relaxed' })
    for (const line of lines) tx.objectStore('cases').put(rowOf(JSON.parse(line)))
    await completed(tx)
  }
  return performance.now() - began
}

function rowOf(state: CaseState) {
  const ticket = state.kind === 'request' || state.kind === 'complaint' ? state.ticket : ''
  const columns = { ticket, open: 0, due: '9999-12-31T23:59:59.999Z' }
  return { id: state.id, canonical: state, pending: [], view: state, hash: null, gen: 1, ...columns }
}
