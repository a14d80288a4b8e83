import { type CaseState, type Instant, instantOf, REDUCER_VERSION } from '../../../src/domain/index.ts'
import {
  type HelloAnswer,
  limits,
  type SessionAnswer,
  type SnapshotAnswer,
  type SyncRequest,
  syncRequest,
} from '../../../src/protocol/index.ts'
import { appendPush, type LogTx } from '../../../src/server/log/index.ts'
import { problemOf } from '../../../src/sync/index.ts'
import { MemoryLog, type MemoryState } from '../../builders/memory-log.ts'
import { planInCatalogue, rolesOf } from '../people.ts'
import { villages } from '../villages.ts'
import type { Said } from './state.ts'

export const village = villages[0]
/** Time stands still at the server and on every clock: what follows from time are timers, which are moves. */
export const now: Instant = instantOf(Date.UTC(2026, 10, 24, 1))
const assignment = { village, version: 1 }

/** Ids and epochs that are the same on every path. */
export function idOf(kind: string, number: number): string {
  const digits = Buffer.from(`${kind}${number}`).toString('hex').padStart(12, '0').slice(-12)
  return `01a20b11-80d2-7bb5-bad5-${digits}`
}

export const epochOf = (epoch: number): string => idOf('epoch', epoch)

export type Regency = ReturnType<typeof regency>

/** The server's side, as a function of its log. Its sessions are never in the way. */
export function regency(state: MemoryState, epoch: number, plantTx: (tx: LogTx) => LogTx) {
  const log = MemoryLog.holding(state)
  const known = log.state.get(village)
  if (known === undefined) throw new Error('no such village')
  const { head, lives } = known
  return {
    /** Takes a push; `log` is what is committed after it. */
    async sync(raw: SyncRequest, pushMax: number): Promise<{ said: Said; log: MemoryState }> {
      const request = syncRequest.parse(raw)
      const device = { id: request.device, village, assignments: [village], revoked: false }
      const push = { device, request, roles: rolesOf, plans: planInCatalogue, now }
      const answer = await log.transact((tx) => appendPush(plantTx(tx), push))
      if (!answer.ok) {
        const problem = { ...problemOf(answer.problem), detail: answer.detail }
        return { said: { ok: false, problem }, log: log.state }
      }
      const { push: verdicts, pull } = answer.value
      const next = { pollMs: limits.pollMillis, pushMax }
      const rest = { req: request.req, proto: 1, epoch: epochOf(epoch), now, helloTag: 'none' } as const
      const value = structuredClone({ ...rest, push: verdicts, pull, next, assignment })
      return { said: { ok: true, value }, log: log.state }
    },
    open(device: string, inc: string): SessionAnswer {
      const lastDseq = lives.get(`${device}/${inc}`)?.lastDseq ?? 0
      const { tokenMillis: expiresInMs } = limits
      return { token: 'none', expiresInMs, letter: 'A', assignment, lastDseq, epoch: epochOf(epoch), now }
    },
    hello(id: string): HelloAnswer {
      const versions = { proto: 1, minProto: 1, maxProto: 1, reducer: REDUCER_VERSION, types: {} } as const
      const device = { id, letter: 'A', inc: idOf('life', 0), lastDseq: 0 }
      const said = { assignment, device, staff: [], catalogue: 'none', helloTag: 'none' }
      return { ...versions, epoch: epochOf(epoch), now, limits, ...said }
    },
    snapshot(): SnapshotAnswer {
      const { seq, chain, stateHash } = head
      const cases = log.cases(village).length
      const chunks = cases === 0 ? [] : [{ sha256: head.chain, cases, bytes: 1 }]
      const about = { epoch: epochOf(epoch), village, reducer: REDUCER_VERSION }
      return { ...about, seq, chain, stateHash, cases, chunks }
    },
    chunk: (): readonly CaseState[] => structuredClone(log.cases(village)),
  }
}
