import type { FastifyInstance } from 'fastify'
import {
  type Actor,
  actionsFor,
  type Case,
  isCase,
  issuable,
  type Personal,
} from '../../../../domain/index.ts'
import { namesOf, openForOfficer } from '../../../access/index.ts'
import { whichAreKnown } from '../../../files/index.ts'
import { headOf } from '../../../log/index.ts'
import { getCase } from '../../../projections/index.ts'
import { address } from '../../base/address.ts'
import { officerOf, officersOnly } from '../../base/officer.ts'
import { sendProblem } from '../../base/problem.ts'
import type { AppDeps } from '../../deps.ts'
import { caseParams } from './schemas.ts'
import { mayWith } from './scope.ts'

/** `GET /v1/regency/cases/:village/:case`: one case, opened. Whoever opens it is written down first. */
export function answerCase(app: FastifyInstance, deps: AppDeps): void {
  const { database, catalogue, clock } = deps
  address(app, '/v1/regency/cases/:village/:case', {
    GET: {
      options: { onRequest: officersOnly(deps, 'case.readPersonal') },
      handler: async (request, reply) => {
        const params = caseParams.safeParse(request.params)
        if (!params.success) return sendProblem(reply, { code: 'NOT_FOUND' })
        const { village, case: id } = params.data
        const officer = officerOf(request)
        // The head first: what the officer is said to have seen is never more than what is shown.
        const head = await headOf(database.read, village)
        const state = await getCase(database.read, village, id)
        if (!head || !isCase(state) || !mayWith(officer, 'case.readPersonal', state, catalogue)) {
          return sendProblem(reply, { code: 'NOT_FOUND' })
        }
        const now = clock()
        const envelopes = state.entries.map(({ pii }) => pii)
        const files = state.entries.flatMap(({ attachments = [] }) => attachments)
        const stored = await whichAreKnown(
          database.read,
          village,
          files.map(({ sha256 }) => sha256),
        )
        const nameOf = await namesOf(
          database.read,
          village,
          state.entries.map(({ actor }) => actor),
        )
        const opening = { village, case: id, officer }
        const opened = await database.withTx((tx) => openForOfficer(tx, opening, envelopes, now))
        return reply.send({
          now,
          seen: head.seq,
          case: withContents(state, opened, stored, nameOf),
          actions: actionsFor(state, officer.role),
          issuable: issuable(state, officer.role),
        })
      },
    },
  })
}

/** The case with what its envelopes held in place of them, who acted by name, and which of its files are here. */
function withContents(
  state: Case,
  opened: readonly (Personal | null)[],
  stored: ReadonlySet<string>,
  nameOf: (actor: Actor) => string | undefined,
) {
  const entries = state.entries.map(({ pii: _, attachments = [], ...entry }, at) => ({
    ...entry,
    actor: { ...entry.actor, name: nameOf(entry.actor) },
    personal: opened[at] ?? null,
    attachments: attachments.map((file) => ({ ...file, stored: stored.has(file.sha256) })),
  }))
  return { ...state, entries }
}
