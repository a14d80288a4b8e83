import type { FastifyInstance } from 'fastify'
import { type Officer, openForOfficer } from '../../../access/index.ts'
import { casesNaming, openBlob } from '../../../files/index.ts'
import { getCase } from '../../../projections/index.ts'
import { address } from '../../base/address.ts'
import { officerOf, officersOnly } from '../../base/officer.ts'
import { sendProblem } from '../../base/problem.ts'
import { sendFile } from '../../base/send-file.ts'
import type { AppDeps } from '../../deps.ts'
import { blobParams } from './schemas.ts'
import { mayWith } from './scope.ts'

/**
 * `GET /v1/regency/blobs/:village/:sha256`: a file that a case names which this officer may open. Whoever opens it is
 * written down first, as for the case.
 */
export function answerBlobs(app: FastifyInstance, deps: AppDeps): void {
  const { database, folders, clock } = deps
  address(app, '/v1/regency/blobs/:village/:sha256', {
    GET: {
      options: { onRequest: officersOnly(deps, 'case.readPersonal') },
      handler: async (request, reply) => {
        const params = blobParams.safeParse(request.params)
        if (!params.success) return sendProblem(reply, { code: 'NOT_FOUND' })
        const { village, sha256 } = params.data
        const officer = officerOf(request)
        const id = await caseFor(deps, officer, village, sha256)
        const blob = id === null ? null : await openBlob(database.read, folders, village, sha256)
        if (id === null || blob === null) return sendProblem(reply, { code: 'NOT_FOUND' })
        try {
          await database.withTx((tx) => openForOfficer(tx, { village, case: id, officer }, [], clock()))
        } catch (error) {
          await blob.close()
          throw error
        }
        return sendFile(reply, blob)
      },
    },
  })
}

/** The first case that names the file and that the officer may open; null: none. */
async function caseFor(
  { database, catalogue }: AppDeps,
  officer: Officer,
  village: string,
  sha256: string,
): Promise<string | null> {
  for (const id of await casesNaming(database.read, village, sha256)) {
    const state = await getCase(database.read, village, id)
    if (state && mayWith(officer, 'case.readPersonal', state, catalogue)) return id
  }
  return null
}
