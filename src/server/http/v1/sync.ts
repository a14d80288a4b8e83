import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  headers,
  limits,
  PROTOCOL,
  type SyncAnswer,
  type SyncRequest,
  syncRequest,
} from '../../../protocol/index.ts'
import {
  type DeviceSession,
  granted,
  noteContact,
  type Outcome,
  refused,
  staffOf,
} from '../../access/index.ts'
import { appendPush, logOn, type Push } from '../../log/index.ts'
import { address } from '../base/address.ts'
import { readBody } from '../base/body.ts'
import { fromLog } from '../base/from-log.ts'
import { collect, inflate } from '../base/inflate.ts'
import { send, sendProblem } from '../base/problem.ts'
import { RefusedError } from '../base/refused-error.ts'
import { tabletOf, tabletsOnly } from '../base/tablet.ts'
import type { AppDeps } from '../deps.ts'
import { helloTagOf } from '../hello-tag.ts'
import { Lanes } from './lanes.ts'

const caps = { sent: limits.pushBytes, inflated: limits.pushInflated }
const next: SyncAnswer['next'] = { pollMs: limits.pollMillis, pushMax: limits.pushEvents }

/** `POST /v1/sync`: push and pull in one round trip, in one transaction, answered once it is durable. */
export function answerSync(app: FastifyInstance, deps: AppDeps): void {
  const lanes = new Lanes()
  address(app, '/v1/sync', {
    POST: {
      options: {
        bodyLimit: caps.inflated,
        onRequest: [speaksOurVersion, tabletsOnly(deps, 'sync')],
        preParsing: async (request, { raw }, payload) => {
          const sent = await collect(request, payload, caps.sent)
          await lanes.beforeOpening(raw, sent.length)
          return inflate(request, sent, caps.inflated)
        },
      },
      handler: async (request, reply) => {
        const body = readBody(syncRequest, request.body)
        if (!body.ok) return sendProblem(reply, body.refusal)
        const tablet = tabletOf(request)
        const stranger = strangerIn(body.value, tablet, request.headers[headers.request])
        if (stranger) return sendProblem(reply, stranger.refusal)
        reply.header(headers.request, body.value.req)
        return send(reply, await sync(deps, await lanes.beforeWorking(reply.raw, body.value), tablet))
      },
    },
  })
}

async function speaksOurVersion({ headers: sent }: FastifyRequest): Promise<void> {
  const version = sent[headers.version]
  if (version === undefined || version === String(PROTOCOL)) return
  throw new RefusedError({ code: 'CLIENT_TOO_OLD', detail: { min: PROTOCOL, max: PROTOCOL } })
}

/** A request of another life than its token's asks for a new session; a revoked tablet may only hand over. */
function strangerIn(request: SyncRequest, tablet: DeviceSession, req: string | string[] | undefined) {
  if (req !== undefined && req !== request.req) return refused('MALFORMED', { detail: { field: 'req' } })
  if (request.inc !== tablet.inc) return refused('AUTH_EXPIRED')
  if (tablet.revoked && request.push.length === 0) return refused('DEVICE_REVOKED')
  return null
}

/** Either this log was written anew where no restore began another epoch, or that tablet's copy was. */
function tellRewritten({ log }: AppDeps, { village, device, pull }: SyncRequest): void {
  const seen = { village, device, seq: pull?.cursor }
  log.warn(
    seen,
    'a tablet has seen another history of its village than this log holds: npm run log -- verify',
  )
}

async function sync(
  deps: AppDeps,
  request: SyncRequest,
  tablet: DeviceSession,
): Promise<Outcome<SyncAnswer>> {
  const { database, catalogue, clock } = deps
  const now = clock()
  const staff = await staffOf(database.read, tablet.village)
  const push: Push = {
    device: {
      id: tablet.device,
      village: tablet.village,
      assignments: [tablet.village],
      revoked: tablet.revoked,
    },
    request,
    roles: (_village, id) => staff.find((member) => member.id === id)?.role ?? null,
    plans: catalogue.planOf,
    now,
  }
  const pushed = fromLog(
    await database.withTx(async (tx) => {
      const answer = await appendPush(logOn(tx), push)
      await noteContact(tx, tablet.village, request, now)
      return answer
    }),
  )
  if (!pushed.ok) {
    if (pushed.refusal.code === 'CHAIN_MISMATCH') tellRewritten(deps, request)
    return pushed
  }
  const { epoch } = pushed.value
  return granted({
    req: request.req,
    proto: PROTOCOL,
    epoch,
    now,
    push: pushed.value.push,
    pull: pushed.value.pull,
    next,
    assignment: { village: tablet.village, version: tablet.assignment },
    helloTag: helloTagOf(tablet, staff, catalogue.version, epoch),
  })
}
