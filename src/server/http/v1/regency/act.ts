import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type * as z from 'zod/mini'
import { type Actor, type DomainEvent, type Instant, pack, readEvent } from '../../../../domain/index.ts'
import { type ActRequest, actRequest } from '../../../../protocol/index.ts'
import { granted, type Officer, type Outcome, refused } from '../../../access/index.ts'
import { appendByOfficer, OWN_DEVICE } from '../../../log/index.ts'
import { getCase } from '../../../projections/index.ts'
import { address } from '../../base/address.ts'
import { readBody } from '../../base/body.ts'
import { fromLog } from '../../base/from-log.ts'
import { officerOf, officersOnly } from '../../base/officer.ts'
import { send, sendProblem } from '../../base/problem.ts'
import { sameOriginOnly } from '../../base/same-origin.ts'
import { isWellFormed } from '../../base/well-formed.ts'
import type { AppDeps } from '../../deps.ts'
import { caseParams } from './schemas.ts'
import { mayWith } from './scope.ts'

type On = z.infer<typeof caseParams>

/** `POST /v1/regency/cases/:village/:case/act`: an officer's act enters the village's log, once for its id. */
export function answerAct(app: FastifyInstance, deps: AppDeps): void {
  address(app, '/v1/regency/cases/:village/:case/act', {
    POST: {
      options: { onRequest: [sameOriginOnly, officersOnly(deps, 'case.act')] },
      handler: async (request, reply) => {
        const params = caseParams.safeParse(request.params)
        if (!params.success) return sendProblem(reply, { code: 'NOT_FOUND' })
        const body = readBody(actRequest, request.body)
        if (!body.ok) return sendProblem(reply, body.refusal)
        return send(reply, await act(deps, officerOf(request), params.data, body.value))
      },
    },
  })
}

async function act(
  { database, catalogue, clock }: AppDeps,
  officer: Officer,
  on: On,
  { seen, ...body }: ActRequest,
): Promise<Outcome<{ seq: number; head: number }>> {
  const state = await getCase(database.read, on.village, on.case)
  if (!state || !mayWith(officer, 'case.act', state, catalogue)) return refused('NOT_FOUND')
  const now = clock()
  const actor: Actor = { kind: 'officer', id: officer.officer }
  const event = eventOf(body, on, actor, now)
  if (!event.ok) return event
  const own = { village: on.village, drafts: [event.value], seen, actor, now, role: officer.role }
  const appended = fromLog(await appendByOfficer(database, own))
  if (!appended.ok) return appended
  const { head, seqs } = appended.value
  return granted({ seq: seqs[0] ?? head, head })
}

/** The event as it would stand; the log gives it its number and checks it again under the village's lock. */
function eventOf(
  { id, type, data, personal }: Omit<ActRequest, 'seen'>,
  { village, case: on }: On,
  actor: Actor,
  at: Instant,
): Outcome<DomainEvent> {
  if (!isWellFormed([data, personal])) return refused('MALFORMED')
  const pii = pack(personal, randomBytes(16).toString('hex'))
  const head = { id, type, v: 1, village, case: on, at, actor, supersedes: null, attachments: [], data, pii }
  const read = readEvent({ ...head, device: OWN_DEVICE, inc: id, dseq: 1, off: 0, base: 0 })
  return read.ok
    ? granted(read.event)
    : refused('MALFORMED', { detail: { field: read.problem.field ?? null } })
}
