import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import type { Streams } from '../live/index.ts'
import { answerCatalogue } from './catalogue.ts'
import { answerChallenge } from './devices/challenge.ts'
import { answerEnrol } from './devices/enrol.ts'
import { answerSession } from './devices/session.ts'
import { answerHello } from './hello.ts'
import { answerPoke } from './poke.ts'
import { answerSync } from './sync.ts'

/** Every address under `/v1`. */
export function answerV1(app: FastifyInstance, deps: AppDeps, streams: Streams): void {
  answerEnrol(app, deps)
  answerChallenge(app, deps)
  answerSession(app, deps)
  answerHello(app, deps)
  answerSync(app, deps)
  answerPoke(app, deps, streams)
  answerCatalogue(app, deps)
}
