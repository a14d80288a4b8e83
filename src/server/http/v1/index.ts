import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import type { Streams } from '../live/index.ts'
import { answerBlob } from './blob.ts'
import { answerCatalogue } from './catalogue.ts'
import { answerChunk } from './chunk.ts'
import { answerChallenge } from './devices/challenge.ts'
import { answerEnrol } from './devices/enrol.ts'
import { answerSession } from './devices/session.ts'
import { answerFiles } from './files.ts'
import { answerHello } from './hello.ts'
import { answerPoke } from './poke.ts'
import { answerAct } from './regency/act.ts'
import { answerBlobs } from './regency/blobs.ts'
import { answerCase } from './regency/case.ts'
import { answerExport } from './regency/export.ts'
import { answerLive } from './regency/live.ts'
import { answerLogin } from './regency/login.ts'
import { answerLogout } from './regency/logout.ts'
import { answerMe } from './regency/me.ts'
import { answerOverview } from './regency/overview.ts'
import { answerPairingCodes } from './regency/pairing-codes.ts'
import { answerSatisfaction } from './regency/satisfaction.ts'
import { answerVillageCases } from './regency/village-cases.ts'
import { answerVillages } from './regency/villages.ts'
import { answerWork } from './regency/work.ts'
import { answerSnapshot } from './snapshot.ts'
import { answerSync } from './sync.ts'
import { answerTrack } from './track.ts'

/** Every address under `/v1`. */
export function answerV1(app: FastifyInstance, deps: AppDeps, streams: Streams): void {
  answerEnrol(app, deps)
  answerChallenge(app, deps)
  answerSession(app, deps)
  answerHello(app, deps)
  answerSync(app, deps)
  answerSnapshot(app, deps)
  answerChunk(app, deps)
  answerPoke(app, deps, streams)
  answerBlob(app, deps)
  answerFiles(app, deps)
  answerCatalogue(app, deps)
  answerTrack(app, deps)
  answerLogin(app, deps)
  answerLogout(app, deps)
  answerMe(app, deps)
  answerVillages(app, deps)
  answerExport(app, deps)
  answerVillageCases(app, deps)
  answerPairingCodes(app, deps)
  answerOverview(app, deps)
  answerWork(app, deps)
  answerSatisfaction(app, deps)
  answerCase(app, deps)
  answerAct(app, deps)
  answerBlobs(app, deps)
  answerLive(app, deps, streams)
}
